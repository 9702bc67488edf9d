using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>What is known of an article's speakers so far, mention by mention in text order.</summary>
internal sealed class Discourse(TextLayer text, ArticleNames names, SpeakerMentionCandidate[] mentions, ReadMention[] read)
{
    public TextLayer Text => text;

    public ArticleNames Names => names;

    /// <summary>In text order.</summary>
    public SpeakerMentionCandidate[] Mentions => mentions;

    /// <summary>How each mention refers.</summary>
    public ReadMention[] Read => read;

    /// <summary>Whom each mention stands for; null while that is not known.</summary>
    public NamedSpeaker?[] Speakers { get; } = new NamedSpeaker?[mentions.Length];

    /// <summary>Index of the earlier mention that an unnamed one repeats ("they" for "officials"); -1 for none.</summary>
    public int[] Repeats { get; } = [.. Enumerable.Repeat(-1, mentions.Length)];

    public int SentenceOf(int mention) => text.SentenceOf(mentions[mention].FirstToken);
}
