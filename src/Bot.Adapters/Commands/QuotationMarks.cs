using System.Buffers;

namespace Bot.Adapters.Commands;

/// <summary>The marks that people type around phrases and claims.</summary>
internal static class QuotationMarks
{
    /// <summary>Straight, curly, low, angled and full-width double marks; single ones are apostrophes too often.</summary>
    public const string All = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    private static readonly SearchValues<char> Values = SearchValues.Create(All);

    public static bool Contains(char c) => All.Contains(c, StringComparison.Ordinal);

    /// <summary>Where the next mark stands at or behind <paramref name="from"/>; -1 when there is none.</summary>
    public static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Values);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Where the last mark stands; -1 when there is none.</summary>
    public static int Last(string text) => text.AsSpan().LastIndexOfAny(Values);
}
