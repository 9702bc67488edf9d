using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>"Not in the coverage", by reason: always with what was searched.</summary>
internal static partial class Texts
{
    public static string NotFound(NotFoundReason reason, Coverage coverage) => reason switch
    {
        NotFoundReason.EmptyQuestion => "There is nothing to look for in that. Name a topic, a person or words that were said.",
        NotFoundReason.TooFewWords => "These words are so few and common that they stand in many quotes; finding them would prove nothing. Give me more of what was said.",
        NotFoundReason.NoCoverage => "I have read no article yet, so there is nothing to search.",
        NotFoundReason.FilteredOut => "Not in the coverage: no article is left to search with these filters.",
        NotFoundReason.UnknownSpeaker => $"Not in the coverage: nobody of that name is quoted in {CoverageOf(coverage)}.",
        NotFoundReason.UnknownTopic => $"Not in the coverage: I found nothing on it in {CoverageOf(coverage)}.",
        NotFoundReason.NothingOnTopic => $"Not in the coverage: they are quoted, but not on this, in {CoverageOf(coverage)}.",
        NotFoundReason.UnanswerableKind =>
            $"Not in the coverage: I can show who said what, but quotes do not answer this kind of question. Searched {CoverageOf(coverage)}.",
        _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
    };
}
