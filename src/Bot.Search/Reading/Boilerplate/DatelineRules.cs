using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>
/// Where and when a report was filed, before its first words: "BRUSSELS (Reuters) - ", "Brussels, March 16 (AFP)".
/// A place alone counts only in capitals, with a dash or bullet, before a new sentence.
/// </summary>
internal static class DatelineRules
{
    private const int Opening = 140;
    private const int Lines = 14;

    private const string Month = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?";
    private const string Day = @"(?:" + Month + @" \d{1,2}|\d{1,2} " + Month + @")(?:,? \d{4})?";
    private const string Capitals = @"\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}";
    private const string Place = @"\p{Lu}[\p{L}.'’-]+(?:[ /-]\p{Lu}[\p{L}.'’-]+){0,3}(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?";
    private const string Dash = @"(?:•|—|–|--|-|\|)";

    public static void Mark(TextLines lines, BoilerplateMarks found)
    {
        var end = Math.Min(lines.Count, Math.Min(lines.FirstProse + 1, Lines));
        for (var index = 0; index < end; index++)
        {
            if (found.HasLine(index))
                continue;
            var line = lines[index];
            var length = LengthOf(line[..Math.Min(line.Length, Opening)].ToString());
            var start = lines.SpanOf(index).Start;
            if (length > 0)
                found.Add(new TextSpan(start, start + length));
        }
    }

    /// <summary>Length of the dateline that <paramref name="opening"/> begins with; 0 when there is none.</summary>
    internal static int LengthOf(string opening)
    {
        if (WithAgency.Match(opening) is { Success: true } agency && IsAgency(agency.Groups["agency"].Value))
            return agency.Length;
        if (WithDay.Match(opening) is { Success: true } day)
            return day.Length;
        return PlaceAlone.Match(opening) is { Success: true } place ? place.Length : 0;
    }

    private static bool IsAgency(string words) => words.Split('/', StringSplitOptions.TrimEntries).Any(BoilerplateLexicon.Agencies.Contains);

    private static readonly Regex WithAgency = new(@"^(?:(?:" + Place + @")(?:, " + Day + @")?\s?,?\s?)?\((?<agency>[\p{L}][\p{L}./& ]{1,40})\)(?:\s+" + Day + @"\.?(?=\s*$))?(?:\s*[—–:•-]{1,2}(?=\s))?\s*", RegexOptions.CultureInvariant);

    private static readonly Regex WithDay = new(@"^(?:date )?(?:\d{4}-\d{2}-\d{2} )" + Capitals + @"\s+" + Dash + @"\s+|^" + Place + @", " + Day + @"(?:, \d{4})?\s*" + Dash + @"\s+", RegexOptions.CultureInvariant);

    private static readonly Regex PlaceAlone = new(@"^" + Capitals + @"(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?\s*(?:•|—|–|--|\|)\s+(?=[\p{Lu}""“'‘])", RegexOptions.CultureInvariant);
}
