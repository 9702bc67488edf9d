using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Speakers;

/// <summary>Tells whom the speaker mentions of one article stand for. Pure; safe to call from many threads.</summary>
internal interface ISpeakerResolver
{
    /// <summary>One result for each of <paramref name="mentions"/>, in their order.</summary>
    IReadOnlyList<ResolvedSpeaker> Resolve(TextLayer text, IReadOnlyList<SpeakerMentionCandidate> mentions);
}

/// <summary>Whom a mention stands for.</summary>
/// <param name="Speaker">As the product shows it: the person, or the mention as written.</param>
/// <param name="Certainty">0 to 1: how likely that is the right person, the mention being right.</param>
/// <param name="Candidates">Names of those who are about as likely, best first, when nobody is named for that reason; else empty.</param>
internal sealed record ResolvedSpeaker(Speaker Speaker, double Certainty, IReadOnlyList<string> Candidates);
