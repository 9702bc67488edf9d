using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Search.Reading.Pdf;

/// <summary>Takes out what pages repeat at their edges: running heads and feet, page numbers, and the numbers of lines in a record of a hearing.</summary>
internal static partial class PdfRunningLines
{
    /// <summary>Lines from the top or bottom of a page that may be running ones.</summary>
    private const int EdgeLines = 3;

    private const float SameHeight = 6f;
    private const int FewestNumbers = 8;

    /// <summary>The pages without them.</summary>
    public static List<List<PdfLine>> Remove(List<List<PdfLine>> pages)
    {
        pages = pages.ConvertAll(WithoutLineNumbers);
        var edges = pages.ConvertAll(Edges);
        var repeated = edges.SelectMany((lines, page) => lines.Select(line => (Key: KeyOf(line), Page: page)))
            .GroupBy(one => one.Key).Where(group => group.Select(one => one.Page).Distinct().Count() >= Math.Max(2, pages.Count / 4))
            .Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var kept = new List<List<PdfLine>>(pages.Count);
        for (var page = 0; page < pages.Count; page++)
        {
            var gone = edges[page].Where(line => (pages.Count > 1 && repeated.Contains(KeyOf(line))) || PageNumber().IsMatch(line.Text) || PrintedAddress().IsMatch(line.Text)).ToHashSet(ReferenceEqualityComparer.Instance);
            kept.Add(pages[page].FindAll(line => !gone.Contains(line)));
        }
        return kept;
    }

    private static List<PdfLine> Edges(List<PdfLine> page)
    {
        var heights = page.Select(line => line.Baseline).Distinct().ToList();
        if (heights.Count <= EdgeLines)
            return [];
        var (top, bottom) = (heights[EdgeLines - 1], heights[^EdgeLines]);
        return page.FindAll(line => line.Baseline >= top || line.Baseline <= bottom);
    }

    /// <summary>Its words without figures, and about where it stands.</summary>
    private static string KeyOf(PdfLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{Figures().Replace(line.Text, "#").ToUpperInvariant()}@{MathF.Round(line.Baseline / SameHeight)}");

    /// <summary>"1" to "25" down the margin, by themselves or close to the words of their line.</summary>
    private static List<PdfLine> WithoutLineNumbers(List<PdfLine> page)
    {
        var numbered = page.Select(line => Numbered().Match(line.Text)).Where(match => match.Success).ToList();
        if (numbered.Zip(numbered.Skip(1)).Count(pair => Number(pair.Second) == Number(pair.First) + 1) < FewestNumbers)
            return page;
        return [.. page.Select(line => line with { Text = Numbered().Replace(line.Text, "") }).Where(line => line.Text.Length > 0)];
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>\d{1,2})(?:\s+(?=\S)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The address that a browser prints below a page.</summary>
    [GeneratedRegex(@"^(?:file|https?):\S+(?:\s+\d{1,4}/\d{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintedAddress();

    [GeneratedRegex(@"^(?:page\s*)?[-–—\s|]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s|]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
