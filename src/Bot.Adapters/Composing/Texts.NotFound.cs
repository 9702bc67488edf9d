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
        NotFoundReason.AmbiguousOutlet => "Several outlets have that in their name. Say which one you mean.",
        NotFoundReason.UnknownRole => $"Not in the coverage: nobody in that role is quoted in {CoverageOf(coverage)}.",
        NotFoundReason.UnnamedSpeaker =>
            $"They are quoted, but without a name, so I cannot narrow a question to them. \u201Csaid\u201D with the same words shows their quotes.",
        NotFoundReason.FilteredSpeaker => "Not in the coverage: they are quoted, but not with these filters.",
        NotFoundReason.UnknownSpeaker => $"Not in the coverage: nobody of that name is quoted in {CoverageOf(coverage)}.",
        NotFoundReason.UnknownTopic => $"Not in the coverage: I found nothing on it in {CoverageOf(coverage)}.",
        NotFoundReason.NothingOnTopic => $"Not in the coverage: they are quoted, but not on this, in {CoverageOf(coverage)}.",
        NotFoundReason.UnanswerableKind =>
            $"Not in the coverage: I can show who said what, but quotes do not answer this kind of question. Searched {CoverageOf(coverage)}.",
        _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
    };

    /// <summary>Something is there, but for these filters.</summary>
    public static string NotWithin(NotFoundReason reason, IReadOnlyList<NarrowingFilter> filters)
    {
        var what = reason == NotFoundReason.FilteredSpeaker ? "they are quoted" : "there are quotes on it";
        return $"Not in the coverage: {what}, but not {string.Join(' ', filters.Select(Within))}.";
    }

    private static string Within(NarrowingFilter filter) => filter switch
    {
        NarrowingFilter.Kind => "in quotes of that kind",
        NarrowingFilter.Outlet => "by that outlet",
        NarrowingFilter.Period => "in that period",
        _ => throw new System.Diagnostics.UnreachableException(filter.ToString()),
    };
}
