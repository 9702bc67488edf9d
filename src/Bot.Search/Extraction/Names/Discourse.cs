using Bot.Search.Extraction.Speakers;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

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

    /// <summary>How often each was meant by a pronoun or a description so far.</summary>
    public Dictionary<NamedSpeaker, int> Meant { get; } = [];

    /// <summary>Index of the earlier mention that an unnamed one repeats ("they" for "officials"); -1 for none.</summary>
    public int[] Repeats { get; } = [.. Enumerable.Repeat(-1, mentions.Length)];

    /// <summary>True for a subject between the quotes, which is nobody's speaker.</summary>
    public bool IsNarrative(int mention) => mentions[mention].IsNarrative;

    /// <summary>True for a description of one person of that gender, or a pronoun, that nobody's name was found for.</summary>
    public bool IsUnnamedPerson(int mention, Gender gender)
    {
        if (Speakers[mention] is not null)
            return false;
        if (read[mention].Kind == MentionKind.Personal)
            return read[mention].Gender == gender;
        // "The student, who asked not to be named, said"
        if (read[mention].Kind == MentionKind.Relative)
            return text.Words.Names.Who.Contains(text.Word(mentions[mention].FirstToken));
        return read[mention].Kind == MentionKind.Nominal && Callings[mention] is { } called
            && (called.Gender == Gender.Unknown || called.Gender == gender);
    }

    /// <summary>What each description of a person tells; null for other mentions.</summary>
    public Calling?[] Callings { get; } = new Calling?[mentions.Length];

    /// <summary>How likely each mention's speaker is the right one, 0 to 1; 1 where the name itself is written.</summary>
    public double[] Certainty { get; } = [.. Enumerable.Repeat(1.0, mentions.Length)];

    /// <summary>Those who may be meant, best first, where two or more are about as likely; null elsewhere.</summary>
    public IReadOnlyList<NamedSpeaker>?[] Rivals { get; } = new IReadOnlyList<NamedSpeaker>?[mentions.Length];

    /// <summary>Names of the rivals for a mention that nobody was found for; empty for every other.</summary>
    public IReadOnlyList<string> CandidatesOf(int mention) =>
        Speakers[mention] is null && Rivals[mention] is { } rivals ? [.. rivals.Select(rival => SpeakerText.Of(text, rival).Name).Distinct(StringComparer.Ordinal)] : [];

    public int SentenceOf(int mention) => text.SentenceOf(mentions[mention].FirstToken);
}
