using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Speakers;

/// <summary>Names a speaker by the words of its mention.</summary>
internal sealed class MentionNames : ISpeakerResolver
{
    public IReadOnlyList<Speaker?> Resolve(TextLayer text, IReadOnlyList<SpeakerMentionCandidate> mentions) =>
        [.. mentions.Select(mention => new Speaker(mention.Span.In(text.Text), null, null, SpeakerKind.Unnamed))];
}
