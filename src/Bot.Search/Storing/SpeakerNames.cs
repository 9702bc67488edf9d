using Bot.Search.Analyzing;

namespace Bot.Search.Storing;

/// <summary>Chooses among printed forms, independent of the order in which they were read.</summary>
internal static class SpeakerNames
{
    /// <summary>The fullest name: the longest, then the first in ordinal order.</summary>
    public static string Best(IEnumerable<string> names) =>
        names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();

    /// <summary>True when <paramref name="printed"/> is to be preferred to <paramref name="known"/> as the full name.</summary>
    public static bool IsBetter(string printed, string known) =>
        printed.Length != known.Length ? printed.Length > known.Length : string.CompareOrdinal(printed, known) < 0;

    /// <summary>True when the folded name or a word of it begins with the folded prefix.</summary>
    public static bool HasWordWithPrefix(string name, string prefix)
    {
        var folded = LetterFolding.Fold(name);
        if (folded.StartsWith(prefix, StringComparison.Ordinal))
            return true;
        for (var at = folded.IndexOf(' '); at >= 0; at = folded.IndexOf(' ', at + 1))
        {
            if (folded.AsSpan(at + 1).StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
