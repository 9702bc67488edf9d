using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>Finds an outlet's name in a question: "in The Straits Times", "What did Antiwar.com report".</summary>
internal static class OutletPhrases
{
    private static readonly string[] Before = ["in", "by", "from", "of", "on", "at", "to", "per", "the"];

    /// <summary>The outlet that the question names, and the question without it; null when it names none.</summary>
    public static (ParsedAsk Parsed, string? Outlet) Take(ParsedAsk parsed, IReadOnlyList<OutletEntry> outlets)
    {
        if (parsed.Speaker is { } speaker && outlets.FirstOrDefault(outlet => OutletNames.Is(speaker, outlet.Name)) is { } speaking)
            return (parsed with { Speaker = null, IsAboutSpeech = true }, speaking.Name);
        var words = parsed.Topic.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var outlet in outlets.OrderByDescending(outlet => outlet.Name.Length).ThenBy(outlet => outlet.Name, StringComparer.Ordinal))
        {
            if (Find(words, outlet.Name) is { } found)
                return (parsed with { Topic = string.Join(' ', words[..found.Start].Concat(words[found.End..])) }, outlet.Name);
        }
        return (parsed, null);
    }

    // An outlet's name may be a common word ("Time", "Mirror"): it counts capitalised and behind a preposition or article.
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
                if (from < start || words[start].Equals("the", StringComparison.OrdinalIgnoreCase) || outlet.Contains('.', StringComparison.Ordinal))
                    return (from, end);
            }
        }
        return null;
    }
}
