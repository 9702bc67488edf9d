using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>
/// Finds an outlet's name in a text: "in The Straits Times", "according to Antiwar.com", "what the Gazette has". The words around
/// such a name are data (questions/before-outlets, questions/printing-verbs).
/// </summary>
internal static class OutletInWords
{
    private static readonly FrozenSet<string> Before = Words("questions/before-outlets");
    private static readonly FrozenSet<string> Printing = Words("questions/printing-verbs");

    private static readonly string[] Topics = ["on", "about", "re", "regarding"];

    /// <summary>The outlet whose name a text is; null when it is none's.</summary>
    public static string? Named(string text, IReadOnlyList<OutletEntry> outlets)
    {
        if (outlets.FirstOrDefault(outlet => OutletNames.Is(text, outlet.Name)) is { } whole)
            return whole.Name;
        var bare = text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        return char.IsUpper(bare.FirstOrDefault()) && !bare.Contains(' ', StringComparison.Ordinal) ? ByHead(bare, outlets) : null;
    }

    /// <summary>The text behind an outlet that it begins with, and that outlet: "in the Northern Courant: what did X say"; null where it begins otherwise.</summary>
    public static (string Left, string Outlet)? TakeLeading(string text, IReadOnlyList<OutletEntry> outlets)
    {
        var end = text.IndexOfAny([':', ',']);
        if (end < 0)
            return null;
        var words = text[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => !Before.Contains(word));
        return first >= 0 && Named(string.Join(' ', words[first..]), outlets) is { } outlet ? (text[(end + 1)..].Trim(), outlet) : null;
    }

    /// <summary>The text without the outlet that it names, and that outlet; null when it names none.</summary>
    public static (string Left, string? Outlet) Take(string text, IReadOnlyList<OutletEntry> outlets)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var outlet in outlets.OrderByDescending(outlet => outlet.Name.Length).ThenBy(outlet => outlet.Name, StringComparer.Ordinal))
        {
            if (Find(words, outlet.Name) is { } found)
                return (string.Join(' ', words[..found.Start].Concat(words[found.End..])), outlet.Name);
        }
        return FindHead(words, outlets) is { } head
            ? (string.Join(' ', words[..head.Start].Concat(words[head.End..])), head.Outlet)
            : (text, null);
    }

    // An outlet's name may be a common word ("Time", "Mirror"): it counts capitalised and behind a preposition or article. Several
    // words in the order of the name are nobody's common words, however they are written ("what does capital beat have on it").
    private static (int Start, int End)? Find(string[] words, string outlet)
    {
        var longest = outlet.Split(' ').Length + 1;
        for (var start = 0; start < words.Length; start++)
        {
            for (var end = Math.Min(words.Length, start + longest); end > start; end--)
            {
                var isLong = end - start - (IsThe(words[start]) ? 1 : 0) > 1;
                if (!OutletNames.Is(string.Join(' ', words[start..end]), outlet) || (!isLong && !words[start..end].Any(word => char.IsUpper(word[0]))))
                    continue;
                var from = start;
                while (from > 0 && Before.Contains(words[from - 1]))
                    from--;
                if (isLong || from < start || IsThe(words[start]) || outlet.Contains('.', StringComparison.Ordinal))
                    return (from, end);
            }
        }
        return null;
    }

    // "from the Gazette", "what the Gazette has": the last word of one outlet's name and of no other's.
    private static (int Start, int End, string Outlet)? FindHead(string[] words, IReadOnlyList<OutletEntry> outlets)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var word = words[at].TrimEnd(',', '.', '?', ':');
            var isOwner = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal);
            if (!IsThe(words[at - 1]) || ByHead(isOwner ? word[..^2] : word, outlets) is not { } outlet)
                continue;
            // "The mercury on schools": whoever stands before "on" tells it.
            if (at == 1 && words.Length > at + 2 && Topics.Contains(words[at + 1], StringComparer.OrdinalIgnoreCase))
                return (0, at + 2, outlet);
            var isSource = at > 1 && Before.Contains(words[at - 2]);
            // "asante in the mercury": at the end it is where, in the middle it may be a word.
            if (!char.IsUpper(word.FirstOrDefault()) && !(isSource && at == words.Length - 1))
                continue;
            var prints = isOwner || (at + 1 < words.Length && Printing.Contains(words[at + 1]));
            if (isSource || prints)
                return (isSource ? at - 2 : at - 1, prints ? at + 2 : at + 1, outlet);
        }
        return null;
    }

    private static string? ByHead(string word, IReadOnlyList<OutletEntry> outlets)
    {
        var named = outlets.Where(outlet => OutletNames.KeyOf(outlet.Name).Split(' ') is { Length: > 1 } parts && parts[^1] == OutletNames.KeyOf(word)).ToList();
        if (named.Count == 0)
            named = [.. outlets.Where(outlet => OutletNames.Is(word, outlet.Name))];
        return named.Count == 1 ? named[0].Name : null;
    }

    private static bool IsThe(string word) => word.Equals("the", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Words(string list) => KnownLanguages.Asked.Lines(list).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
