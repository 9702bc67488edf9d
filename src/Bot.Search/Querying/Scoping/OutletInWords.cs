using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds an outlet's name in a text: "in The Straits Times", "according to Antiwar.com".</summary>
internal static class OutletInWords
{
    private static readonly string[] Before = ["in", "by", "from", "of", "on", "at", "to", "per", "the", "according", "only", "via"];

    /// <summary>The outlet whose whole name a text is; null when it is none's.</summary>
    public static string? Named(string text, IReadOnlyList<OutletEntry> outlets) =>
        outlets.FirstOrDefault(outlet => OutletNames.Is(text, outlet.Name))?.Name;

    /// <summary>The text without the outlet that it names, and that outlet; null when it names none.</summary>
    public static (string Left, string? Outlet) Take(string text, IReadOnlyList<OutletEntry> outlets)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var outlet in outlets.OrderByDescending(outlet => outlet.Name.Length).ThenBy(outlet => outlet.Name, StringComparer.Ordinal))
        {
            if (Find(words, outlet.Name) is { } found)
                return (string.Join(' ', words[..found.Start].Concat(words[found.End..])), outlet.Name);
        }
        return (text, null);
    }

    // An outlet's name may be a common word ("Time", "Mirror"): it counts capitalised and behind a preposition or article. Several
    // words that are all capitalised are nobody's common words ("what does Capital Beat have on it").
    private static (int Start, int End)? Find(string[] words, string outlet)
    {
        var longest = outlet.Split(' ').Length + 1;
        for (var start = 0; start < words.Length; start++)
        {
            for (var end = Math.Min(words.Length, start + longest); end > start; end--)
            {
                if (!OutletNames.Is(string.Join(' ', words[start..end]), outlet) || !words[start..end].Any(word => char.IsUpper(word[0])))
                    continue;
                var from = start;
                while (from > 0 && Before.Contains(words[from - 1], StringComparer.OrdinalIgnoreCase))
                    from--;
                if (from < start || (end - start > 1 && words[start..end].All(word => char.IsUpper(word[0]))) || words[start].Equals("the", StringComparison.OrdinalIgnoreCase) || outlet.Contains('.', StringComparison.Ordinal))
                    return (from, end);
            }
        }
        return null;
    }
}
