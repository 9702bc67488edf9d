using System.Text.RegularExpressions;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Extraction.Texts;

/// <summary>
/// Finds paragraphs: runs of lines between empty lines. A single line break ends a paragraph too, unless the text is
/// hard-wrapped (most lines inside paragraphs have a similar, short length, as wire copy has).
/// </summary>
internal static partial class ParagraphSplitter
{
    private const int ShortestWrapped = 50;
    private const int LongestWrapped = 100;
    private const int LongestFilled = 110;
    private const int FewestFilled = 2;
    private const int LongestTurn = 120;

    /// <summary>Characters; a longer one is cut, so that memory and time stay in proportion on text without line breaks.</summary>
    private const int LongestParagraph = 20_000;

    /// <summary>Paragraphs of <paramref name="text"/>, with the <paramref name="left"/>-out spans cut away (sorted, no overlap).</summary>
    public static List<TextSpan> Split(string text, IReadOnlyList<TextSpan> left)
    {
        var paragraphs = new List<TextSpan>();
        var wrapped = IsHardWrapped(text);
        var start = 0;
        foreach (var span in left)
        {
            if (span.End <= start || span.Start >= text.Length)
                continue;
            Add(paragraphs, text, start, Math.Max(start, span.Start), wrapped);
            start = Math.Min(span.End, text.Length);
        }
        Add(paragraphs, text, start, text.Length, wrapped);
        return paragraphs;
    }

    private static void Add(List<TextSpan> paragraphs, string text, int start, int end, bool wrapped)
    {
        var begin = start;
        for (var at = start; at < end; at++)
        {
            if (!IsLineBreak(text[at]))
                continue;
            if (wrapped && !IsEmptyLineBehind(text, at, end) && !IsTurnBehind(text, at))
                continue;
            if (!wrapped && GoesOn(text, at, end))
                continue;
            AddTrimmed(paragraphs, text, begin, at);
            begin = at + 1;
        }
        AddTrimmed(paragraphs, text, begin, end);
    }

    private static void AddTrimmed(List<TextSpan> paragraphs, string text, int start, int end)
    {
        while (start < end && Characters.IsBlank(text[start]))
            start++;
        while (end > start && Characters.IsBlank(text[end - 1]))
            end--;
        while (end - start > LongestParagraph)
        {
            var cut = CutBefore(text, start, start + LongestParagraph);
            paragraphs.Add(new TextSpan(start, cut));
            start = cut;
            while (start < end && Characters.IsBlank(text[start]))
                start++;
        }
        if (end > start)
            paragraphs.Add(new TextSpan(start, end));
    }

    /// <summary>Behind the last stop, or else the last blank, in the second half; never inside a surrogate pair.</summary>
    private static int CutBefore(string text, int start, int limit)
    {
        var half = start + (limit - start) / 2;
        var stop = text.LastIndexOf(". ", limit - 1, limit - half, StringComparison.Ordinal);
        if (stop >= 0)
            return stop + 1;
        var blank = text.LastIndexOf(' ', limit - 1, limit - half);
        if (blank > start)
            return blank;
        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }

    /// <summary>"“We stay,”", "said Ann Ash": the sentence goes on below a line break of the layout.</summary>
    private static bool GoesOn(string text, int at, int end)
    {
        var (before, behind) = (at, at);
        while (before > 0 && Characters.IsBlank(text[before - 1]))
            before--;
        while (behind < end && Characters.IsBlank(text[behind]))
            behind++;
        if (before == 0 || behind >= end || IsEmptyLineBehind(text, before, end))
            return false;
        var (last, next) = (text[before - 1], text[behind]);
        return char.IsLower(next) ? last == ',' || QuotationMarks.IsMark(last) : last == ',' && QuotationMarks.IsMark(next);
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    private static bool IsEmptyLineBehind(string text, int at, int end)
    {
        var breaks = 0;
        while (at < end && Characters.IsBlank(text[at]))
        {
            if (text[at] is '\n' or '\u2028' or '\u2029' || text[at] == '\r' && (at + 1 >= end || text[at + 1] != '\n'))
                breaks++;
            at++;
        }
        return breaks != 1;
    }

    /// <summary>In wrapped records a turn begins on a line of its own, without an empty one before it.</summary>
    private static bool IsTurnBehind(string text, int at)
    {
        var before = at;
        while (before > 0 && Characters.IsBlank(text[before - 1]))
            before--;
        return before > 0 && text[before - 1] is '.' or '?' or '!' or '…' or ')' or ']' or '"' or '”' or '—' or '-' && Turn().Match(text, at + 1, Math.Min(text.Length - at - 1, LongestTurn)) is { Success: true };
    }

    [GeneratedRegex(@"\G\s*(?:[QA](?:[.:]\s|\s{2,})|(?:(?:\p{Lu}|Ma?c)[\p{Lu}.'’-]*\s){0,5}(?:\p{Lu}|Ma?c)[\p{Lu}.'’-]*:\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn();

    private static bool IsHardWrapped(string text)
    {
        int inner = 0, fitting = 0, start = 0;
        while (start < text.Length)
        {
            var stop = text.IndexOf('\n', start);
            if (stop < 0 || stop + 1 >= text.Length)
                break;
            var length = stop - start;
            if (length > 0 && text[stop + 1] is not ('\n' or '\r') && !IsTurnBehind(text, stop))
            {
                inner++;
                if (length is >= ShortestWrapped and <= LongestWrapped && !char.IsPunctuation(text[stop - 1]))
                    fitting++;
            }
            start = stop + 1;
        }
        return inner >= 4 && fitting * 3 >= inner * 2 || IsFilled(text);
    }

    // Short texts: every line is filled as far as the next word allows, and lines seldom end with a sentence.
    private static bool IsFilled(string text)
    {
        var lines = text.Split('\n');
        var width = lines.Max(line => line.TrimEnd().Length);
        if (width > LongestFilled)
            return false;
        int inner = 0, full = 0, open = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var (line, next) = (lines[i].TrimEnd(), lines[i + 1].TrimStart());
            if (line.Length == 0 || next.Length == 0)
                continue;
            inner++;
            var word = next.IndexOf(' ') is > 0 and var blank ? blank : next.Length;
            full += line.Length + 1 + word > width ? 1 : 0;
            open += char.IsPunctuation(line[^1]) && line[^1] is not (',' or '-') ? 0 : 1;
        }
        return inner >= FewestFilled && full * 3 >= inner * 2 && open * 2 > inner;
    }
}
