using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Speakers;

/// <summary>Tells whom the speaker mentions of one article stand for. Pure; safe to call from many threads.</summary>
internal interface ISpeakerResolver
{
    /// <summary>One result for each of <paramref name="mentions"/>, in their order; null where nobody can be told.</summary>
    IReadOnlyList<Speaker?> Resolve(TextLayer text, IReadOnlyList<SpeakerMentionCandidate> mentions);
}
