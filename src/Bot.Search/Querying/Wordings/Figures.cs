using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Search.Querying.Wordings;

/// <summary>
/// Finds the figures of a text, in digits or in words ("1,200", "1.2 million", "twenty-one"); the words are data
/// (questions/number-words). Years, days of a month and numbers inside names count nothing.
/// </summary>
internal static class Figures
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    // The framework makes a new list of them for everybody who asks.
    private static readonly FrozenSet<string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames
        .Where(month => month.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The figures in order.</summary>
    public static IReadOnlyList<Figure> In(ComparedText text)
    {
        var found = new List<Figure>();
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (ValueOf(text.Words[at].Loose) is not { } value)
                continue;
            var end = at + 1;
            while (end < text.Words.Count && NumberWords.Factors.TryGetValue(text.Words[end].Loose, out var factor) && value < decimal.MaxValue / factor)
            {
                value *= factor;
                end++;
            }
            if (!IsDate(text, at, end, value))
                found.Add(new Figure(value, at, end));
            at = end - 1;
        }
        return found;
    }

    private static decimal? ValueOf(string word)
    {
        var plain = word.TrimStart('$', '\u00A3', '\u20AC').TrimEnd('%');
        if (decimal.TryParse(plain, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        if (NumberWords.Values.TryGetValue(plain, out var named))
            return named;
        // "twenty-one"
        return plain.Split('-') is [var tens, var ones] && NumberWords.Values.TryGetValue(tens, out var ten) && NumberWords.Values.TryGetValue(ones, out var one) ? ten + one : null;
    }

    private static bool IsDate(ComparedText text, int at, int end, decimal value) =>
        (value is >= FirstYear and <= LastYear && end == at + 1 && text.Words[at].Loose.Length == 4)
        || (at > 0 && Months.Contains(text.Words[at - 1].Loose)) || (end < text.Words.Count && Months.Contains(text.Words[end].Loose));
}

/// <summary>A figure of a text.</summary>
/// <param name="Value">What it stands for, without unit.</param>
/// <param name="First">Its first word in the text.</param>
/// <param name="End">Behind its last word.</param>
internal readonly record struct Figure(decimal Value, int First, int End);
