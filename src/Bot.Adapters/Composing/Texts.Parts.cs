using System.Globalization;

namespace Bot.Adapters.Composing;

/// <summary>Sentences of comparing, listing and wordings.</summary>
internal static partial class Texts
{
    public const string QuotesNobody = "quotes nobody on it";
    public const string OnlyInTheFirst = "only in the first wording";
    public const string OnlyInThisOne = "only in this one";

    public static string QuotesPeople(IReadOnlyList<string> names, int others) =>
        $"quotes {Join(others == 0 ? names : [.. names, Count(others, "other")])}";

    public static string OnlyHere(int items) => items == 0 ? "nothing that only it has" : $"{items.ToString("N0", CultureInfo.InvariantCulture)} that only it has";

    public const string ToldAlike = "Told alike by several outlets";

    public static string WordedDifferently(int outlets) => $"Worded differently in {Count(outlets, "outlet")}";

    public static string ComparisonShown(int first, int last, int total) => string.Create(
        CultureInfo.InvariantCulture, $"Differences {first:N0}\u2013{last:N0} of {total:N0}.");

    public static string AlikeLeft(int items) => $"{Count(items, "quote")} more told alike by several outlets.";

    public static string ArticlesShown(int first, int last, int total) => last < first
        ? "No articles."
        : string.Create(CultureInfo.InvariantCulture, $"Articles {first:N0}\u2013{last:N0} of {total:N0}, newest first.");

    public static string TryInstead(IReadOnlyList<string> suggestions) => $"Try: {string.Join(" \u00B7 ", suggestions)}";

    public static string WordingsHeading(string speaker) => $"How the outlets word it: {speaker}";
}
