using System.Globalization;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Sentences of single answers: how a question was understood, what differs and is listed, and "not in the coverage" by reason, always with what was searched.</summary>
internal static partial class Texts
{
    public static string PeriodTaken(NamedPeriod period) =>
        $"Dates as I understand your question: published {Dates.Period(period.From, period.To)}.";

    public static string NothingPublished(NamedPeriod period, bool showsNewest)
    {
        if (showsNewest && Dates.Range(period.Oldest, period.Newest) is { } read)
            return $"In what I have read no article was published {Dates.Period(period.From, period.To)}. What I have read was published {read}; the newest there is:";
        var known = Dates.Range(period.Oldest, period.Newest) is { } range ? $" What I have read was published {range}." : "";
        return $"Not in the coverage: no article was published {Dates.Period(period.From, period.To)}.{known}";
    }

    /// <summary>Whether words of the stance are there; never whose stance it is.</summary>
    public static string StanceShown(StanceNote stance, int total)
    {
        var verb = $"\u201C{SafeText.Defuse(Short(stance.Verb, 40))}\u201D";
        return stance.Held switch
        {
            0 when total == 1 => $"This has no {verb} or a word like it in its sentence: it is what was said without it. I do not judge who stands where.",
            0 => $"None of these has {verb} or a word like it in its sentence: they are what was said without it. I do not judge who stands where.",
            _ when stance.Held >= total => $"{(total == 1 ? "This has" : "These have")} {verb} or a word like it in the sentence. I do not judge who stands where: read it there.",
            1 => $"The first has {verb} or a word like it in its sentence, the others have not. I do not judge who stands where.",
            _ => $"The first {stance.Held} have {verb} or a word like it in their sentence, the others have not. I do not judge who stands where.",
        };
    }

    /// <summary>The sentence around words that do not show the stance themselves.</summary>
    /// <summary>What the words below answer.</summary>
    public static string Asked(string question) => $"Asked: \u201C{question}\u201D";

    public static string TheSentence(string sentence) => $"The sentence: \u201C{sentence}\u201D";

    public const string QuotesNobody = "quotes nobody on it";
    public const string OnlyInTheFirst = "only in the first wording";
    public const string OnlyInThisOne = "only in this one";

    public static string QuotesPeople(IReadOnlyList<string> names, int others) =>
        $"quotes {Join(others == 0 ? names : [.. names, Count(others, "other")])}";

    public static string OnlyHere(int items) => items == 0 ? "nothing of its own on it" : $"{items.ToString("N0", CultureInfo.InvariantCulture)} of its own on it";

    public const string ToldAlike = "Told alike by several outlets";

    public static string Contrast(ContrastKind kind) => kind switch
    {
        ContrastKind.Figures => "Different figures",
        ContrastKind.Denial => "One denies what the other says",
        ContrastKind.Speakers => "What each of them says",
        _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
    };

    /// <summary>Over what an outlet has in its articles on the topic that is not on the topic itself.</summary>
    public static string BesideTheTopic(string outlet) => $"In the same articles, only in {outlet}";

    public static string WordedDifferently(int outlets) => $"Worded differently in {Count(outlets, "outlet")}";

    public static string ComparisonShown(int first, int last, int total) => string.Create(
        CultureInfo.InvariantCulture, $"Differences {first:N0}\u2013{last:N0} of {total:N0}.");

    public static string AlikeLeft(int items) => $"{Count(items, "quote")} more told alike by several outlets.";

    public static string ArticlesShown(int first, int last, int total) => last < first
        ? "No articles."
        : string.Create(CultureInfo.InvariantCulture, $"Articles {first:N0}\u2013{last:N0} of {total:N0}, newest first.");

    public static string TryInstead(IReadOnlyList<string> suggestions) => $"Try: {string.Join(" \u00B7 ", suggestions)}";

    public static string WordingsHeading(string speaker) => $"How the outlets word it: {speaker}";

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
        NotFoundReason.NothingOnTopic => $"They are quoted, but with none of these words, in {CoverageOf(coverage)}.",
        NotFoundReason.UnanswerableKind =>
            $"Not in the coverage: I can show who said what, but quotes do not answer this kind of question. Searched {CoverageOf(coverage)}.",
        _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
    };

    /// <summary>Something is there, but for these filters.</summary>
    public static string NotWithin(NotFoundReason reason, IReadOnlyList<NarrowingFilter> filters)
    {
        var what = reason == NotFoundReason.FilteredSpeaker ? "they are quoted" : "there are quotes on it";
        return $"Not with these filters: {what}, but not {string.Join(' ', filters.Select(Within))}.";
    }

    private static string Within(NarrowingFilter filter) => filter switch
    {
        NarrowingFilter.Kind => "in quotes of that kind",
        NarrowingFilter.Outlet => "by that outlet",
        NarrowingFilter.Period => "in that period",
        _ => throw new System.Diagnostics.UnreachableException(filter.ToString()),
    };
}
