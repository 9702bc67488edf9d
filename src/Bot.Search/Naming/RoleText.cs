using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Brings printed roles to comparable words: "US Secretary of Defense" and "the U.S. defence secretary" meet.</summary>
internal static class RoleText
{
    private static readonly FrozenDictionary<string, string> Spellings =
        KnownLanguages.Rows("names/role-spellings").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = KnownLanguages.Lines("names/role-fillers").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Meanings =
        KnownLanguages.Rows("names/role-meanings").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Ranks = KnownLanguages.Rows("names/ranks")
        .SelectMany(row => row.Select(word => (word, row[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>
    /// The words of a role, sorted, each once: folded, countries for their adjectives, one spelling, "vice" as "deputy",
    /// "premier" as "prime minister", articles, "of" and rank words ("former" stays) left out.
    /// </summary>
    public static IReadOnlyList<string> Words(string role)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var printed in role.Split([' ', '\t', '\n', '\u00a0', '-', ',', '‑'], StringSplitOptions.RemoveEmptyEntries))
            Add(words, NameFolding.Fold(DropPossessive(printed)));
        return words.ToArray();
    }

    /// <summary>True when every word of the <paramref name="asked"/> role stands in the <paramref name="printed"/> one.</summary>
    public static bool Fits(string asked, string? printed)
    {
        if (printed is null)
            return false;
        return Fits(Words(asked), Words(printed));
    }

    /// <summary>As <see cref="Fits(string,string)"/>, for roles in comparable words.</summary>
    public static bool Fits(IReadOnlyList<string> wanted, IReadOnlyList<string> words)
    {
        foreach (var word in AsSpan(wanted))
        {
            if (!Has(words, word) && !HasRank(words, Rank(word)))
                return false;
        }
        return wanted.Count > 0;
    }

    /// <summary>True when every one of the <paramref name="wanted"/> words stands among the <paramref name="words"/> itself.</summary>
    public static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> wanted)
    {
        foreach (var word in AsSpan(wanted))
        {
            if (!Has(words, word))
                return false;
        }
        return wanted.Count > 0;
    }

    // Each description of a long article is held against everybody who was named, so this goes without a delegate for each.
    private static bool Has(IReadOnlyList<string> words, string word)
    {
        foreach (var other in AsSpan(words))
        {
            if (other == word)
                return true;
        }
        return false;
    }

    private static bool HasRank(IReadOnlyList<string> words, string? rank)
    {
        if (rank is null)
            return false;
        foreach (var other in AsSpan(words))
        {
            if (Rank(other) == rank)
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<string> AsSpan(IReadOnlyList<string> words) => words as string[] ?? [.. words];

    /// <summary>One spelling for words that British and American papers write apart.</summary>
    public static string Modern(string folded) => Spellings.GetValueOrDefault(folded, folded);

    private static void Add(SortedSet<string> words, string word)
    {
        if (word.Length == 0 || Fillers.Contains(word))
            return;
        if (Meanings.TryGetValue(word, out var meaning))
            words.UnionWith(meaning);
        else
            words.Add(Demonyms.CountryOf(word) ?? Modern(word));
    }

    // A defence secretary is a defence minister, a spokeswoman a spokesman.
    private static string? Rank(string word) => Ranks.GetValueOrDefault(word);

    /// <summary>The word without "'s" or a closing apostrophe.</summary>
    public static string DropPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('\'') || word.EndsWith('’') ? word[..^1] : word;
}
