using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Feeds;

/// <summary>Who wrote an entry: all that it names, in whatever form (RSS wants an address with the name behind it), else those of the whole feed.</summary>
internal static class FeedAuthors
{
    private const int MaxAuthors = 8;

    /// <summary>Null when nobody is named: an address or an account alone is nobody.</summary>
    public static string? Of(XElement entry) => Named(entry) ?? (entry.Elements().FirstOrDefault(element => element.Name.LocalName == "source") is { } source ? Named(source) : null) ?? OfFeed(entry);

    /// <summary>Atom and JSON Feed name authors for all entries at once.</summary>
    private static string? OfFeed(XElement entry) => entry.Parent is { Name.LocalName: "feed" } feed ? Named(feed) : null;

    private static string? Named(XElement parent) => parent.Elements()
        .Where(element => element.Name.LocalName is "creator" or "author")
        .GroupBy(element => element.Name)
        .OrderBy(group => group.Key.LocalName == "creator" ? 0 : group.Key.NamespaceName.Contains("itunes", StringComparison.OrdinalIgnoreCase) ? 2 : 1)
        .Select(group => string.Join(", ", group.Select(NameOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxAuthors)))
        .FirstOrDefault(names => names.Length > 0);

    private static string? NameOf(XElement author)
    {
        var written = FeedText.Plain((author.Elements().FirstOrDefault(element => element.Name.LocalName == "name") ?? author).Value).Trim();
        if (Behind.Match(written) is { Success: true } behind)
            written = behind.Groups["name"].Value;
        else if (Before.Match(written) is { Success: true } before)
            written = before.Groups["name"].Value;
        else if (written.Contains('@', StringComparison.Ordinal))
            return null;
        return BylineText.Clean(written.Trim('"', '\'', ' '));
    }

    /// <summary>"jo@herald.example (Jo Roe)", as RSS 2.0 has it.</summary>
    private static readonly Regex Behind = new(@"^\S+@\S+\s*\((?<name>[^()]+)\)$", RegexOptions.CultureInvariant);

    /// <summary>"Jo Roe &lt;jo@herald.example&gt;", as mail has it.</summary>
    private static readonly Regex Before = new(@"^(?<name>[^<>@]+)[<(]\s*\S+@\S+\s*[>)]$", RegexOptions.CultureInvariant);
}
