namespace Bot.Search.Indexing.Passages;

/// <summary>Which printed form stands for a term, whatever the order of reading: the shortest, then the first in ordinal order.</summary>
internal static class WordChoice
{
    public static bool IsPlainer(string word, string known)
    {
        if (word.Length == 0 || known.Length == 0)
            return known.Length == 0 && word.Length > 0;
        return word.Length != known.Length ? word.Length < known.Length : string.CompareOrdinal(word, known) < 0;
    }

    /// <summary>The plainest of several forms.</summary>
    public static string Plainest(IEnumerable<string> words) =>
        words.Aggregate("", (known, word) => IsPlainer(word, known) ? word : known);
}
