using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Search.Languages;

namespace Bot.Search.Reading.Provenance;

/// <summary>The names in a line that tells who wrote: without "By", dates, addresses and what people are asked to do.</summary>
internal static class BylineText
{
    private const int MaxLetters = 160;
    private const int MaxWords = 16;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(",|(·•0123456789");

    private static readonly string[] Openings = [.. KnownLanguages.Lines("pages/byline-openings").OrderByDescending(entry => entry.Length)];

    private static readonly string[] Foreign = [.. KnownLanguages.PrintedLines("pages/byline-openings").Except(Openings).OrderByDescending(entry => entry.Length)];

    private static readonly HashSet<string> Nobody = new(KnownLanguages.Lines("pages/byline-nobody"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nothing in it can be a name.</summary>
    public static string? Clean(string? printed)
    {
        if (printed is null)
            return null;
        var lines = printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(one => !IsOpening(one)) ?? "";
        line = WithoutOpening(Blanks.Replace(line, " ").Trim());
        line = WithoutOpening(Piece.Replace(line, ""));
        line = Place.Replace(Note.Replace(line, ""), "");
        if (Break.Match(line) is { Success: true, Index: > 0 } end)
            line = line[..end.Index];
        line = Label.Replace(line, "");
        line = Address.Replace(line, "").Trim();
        line = Trailing.Replace(Blanks.Replace(line, " ").Replace(" ,", ",", StringComparison.Ordinal), "").Trim(' ', ',', ';', ':', '-', '–', '—', '|', '•', '·', '/', '@', '.', '(');
        return IsName(line) ? line : null;
    }

    /// <summary>As <see cref="Clean"/>, of what a page in another language prints: "Von Jo Roe".</summary>
    public static string? CleanForeign(string? printed) => printed is null ? null : Clean(WithoutForeign(printed));

    /// <summary>As <see cref="Opens"/>, of a line in another language; those openings are names too, so a name of two words must follow.</summary>
    public static bool OpensForeign(string line) => WithoutForeign(line) is var rest && rest.Length < line.Length && IsNames(rest);

    /// <summary>True for a line that is nothing but an opening, in small letters too, a name, and perhaps a date: "by Jo Roe 2021-05-14".</summary>
    public static bool IsNothingElse(string line) => WithoutOpening(line) is var rest && rest.Length < line.Length && IsNames(rest);

    /// <summary>Two to five words with capitals up to the first figure or mark.</summary>
    private static bool IsNames(string text)
    {
        var end = text.AsSpan().IndexOfAny(EndsOfNames);
        text = TimeOrDay.Replace(end < 0 ? text : text[..end], "");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]);
    }

    /// <summary>True when the line begins as one that tells who wrote: "By Jo Roe".</summary>
    public static bool Opens(string line) => WithoutOpening(line).Length < line.Length;

    private static string WithoutForeign(string printed)
    {
        var line = printed.TrimStart();
        return Array.Find(Foreign, opening => line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line.Length > opening.Length && line[opening.Length] is ' ' or ':' or '\n' or '\u00A0') is { } found
            ? line[found.Length..].TrimStart(' ', ':', '\n', '\u00A0') : printed;
    }

    /// <summary>True for a line that is nothing but what stands before names.</summary>
    public static bool IsOpening(string line) => WithoutOpening(line + " ").Trim().Length == 0 || Array.Exists(Foreign, opening => line.TrimEnd(':').Equals(opening, StringComparison.OrdinalIgnoreCase));

    private static string WithoutOpening(string line)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var opening in Openings)
            {
                if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line.Length > opening.Length && line[opening.Length] is ' ' or ':' or '\u00A0')
                {
                    (line, again) = (line[opening.Length..].TrimStart(' ', ':', '\u00A0'), true);
                    break;
                }
            }
        }
        return line;
    }

    private static bool IsName(string line)
    {
        if (line.Length is < 2 or > MaxLetters || char.IsAsciiDigit(line[0]) || Nobody.Contains(line) || OutletNames.IsAddress(line) || line.Count(letter => letter == ' ') >= MaxWords)
            return false;
        var first = line.FirstOrDefault(char.IsLetter);
        // A name begins with a capital, in scripts that have them; somebody's handle on a blog is a name too when it stands alone.
        return first != default && !FileName.IsMatch(line) && !Account.IsMatch(line) && (char.ToUpperInvariant(first) == first || line.Count(letter => letter == ' ') < 3) && line.Count(char.IsLetter) * 2 > line.Length;
    }

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>"An analysis by", "Eine Analyse von", "Un texte de": what the names are those of.</summary>
    private static readonly Regex Piece = new(@"^(?:an?|eine?|une?|uma?|et|een)\s+\p{L}+\s+(?:by|von|par|de|di|por|door|av|af)\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What stands in brackets behind a name: an abbreviation, an agency, a form of address.</summary>
    private static readonly Regex Note = new(@"(?<=\p{L})\s*[(（][^()（）]{1,24}[)）](?=\s*(?:$|[,;/&]|and\b|und\b))", RegexOptions.CultureInvariant);

    /// <summary>"Jo Roe in London and Ann Bee in New York": where they wrote.</summary>
    private static readonly Regex Place = new(@"(?<=\p{Lu}\S*\s\S+)\s+(?:in|aus)\s+\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+)?(?=\s*(?:$|,|&|and\b|und\b))", RegexOptions.CultureInvariant);

    /// <summary>What stands between a name and a figure: "at", "on Monday".</summary>
    private static readonly Regex TimeOrDay = new(@"\s+(?:at|on)\b.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Where the names end: a stroke, a point, a date, a time, a note on the last change.</summary>
    private static readonly Regex Break = new(@"\s*(?:[|•·‧►▪]|\s[-–—]\s|(?<!\p{L})\d|\b(?:updated|published|posted|last (?:updated|modified)|on (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b|(?<=[\s,(])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,? (?=\d))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"Text: Jo Roe": one word that says what the name is the name of.</summary>
    private static readonly Regex Label = new(@"^\p{L}{2,16}:\s+(?=\p{Lu})", RegexOptions.CultureInvariant);

    /// <summary>What is left of "on November 14".</summary>
    private static readonly Regex Trailing = new(@"[\s,]+(?:on|at|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?[\s,]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>How a system knows a writer: "CC7567", "siteadmin".</summary>
    private static readonly Regex Account = new(@"^(?:\S*\d\S*|\S*admin)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex FileName = new(@"^\S+\.(?:txt|html?|php|xml|aspx?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Address = new(@"\S*@\S*|https?:\S*|www\.\S*|\bfollow (?:@|author|on).*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
