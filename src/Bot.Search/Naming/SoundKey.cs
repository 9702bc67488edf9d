using System.Collections.Frozen;
using System.Text;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>
/// A key that the usual transliterations of one name share (Zelensky, Zelenskyy, Selenskyj; Yushchenko, Juschtschenko).
/// Regular differences are rules here; what no rule brings together stands in <c>Lexicon/spellings.txt</c>.
/// </summary>
internal static class SoundKey
{
    // Longest first at each place. Upper-case letters stand for one sound and do not meet the rules again.
    private static readonly (string From, string To)[] Rules =
    [
        ("schtsch", "X"), ("chtch", "X"), ("shch", "X"), ("szcz", "X"), ("stsch", "X"),
        ("tsch", "C"), ("tch", "C"), ("cz", "C"), ("sch", "S"), ("sh", "S"), ("sz", "S"), ("ch", "C"),
        ("dzh", "J"), ("dsch", "J"), ("dj", "J"), ("zh", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
        ("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("z", "s"),
        ("tz", "ts"), ("ye", "e"), ("je", "e"), ("yo", "o"), ("jo", "o"), ("y", "i"), ("j", "i"), ("c", "k"),
    ];

    private static readonly (string From, string To)[][] RulesByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Rules.Where(rule => rule.From[0] == letter).ToArray())];

    private static readonly FrozenDictionary<string, string> Spellings = BuildSpellings();

    /// <summary>The key of one folded word (lower-case Latin letters); hyphens do not count.</summary>
    public static string Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var word = folded.Contains('-', StringComparison.Ordinal) ? folded.Replace("-", "", StringComparison.Ordinal) : folded;
        return Spellings.TryGetValue(word, out var first) ? first : Regular(word);
    }

    private static string Regular(string word)
    {
        var key = new StringBuilder(word.Length);
        var at = 0;
        while (at < word.Length)
        {
            var (from, to) = RuleAt(word, at);
            if (from.Length == 0)
                Append(key, word[at++]);
            foreach (var letter in to)
                Append(key, letter);
            at += from.Length;
        }
        return key.ToString();
    }

    private static void Append(StringBuilder key, char letter)
    {
        if (key.Length == 0 || key[^1] != letter)
            key.Append(letter);
    }

    // Both texts are empty where no rule applies.
    private static (string From, string To) RuleAt(string word, int at)
    {
        if (word[at] is >= 'a' and <= 'z')
            foreach (var rule in RulesByLetter[word[at] - 'a'])
                if (word.AsSpan(at).StartsWith(rule.From, StringComparison.Ordinal))
                    return rule;
        return ("", "");
    }

    private static FrozenDictionary<string, string> BuildSpellings()
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordFile.Rows("Naming/Lexicon/spellings"))
        {
            var key = Regular(NameFolding.Fold(row[0]));
            foreach (var spelling in row)
                spellings.TryAdd(NameFolding.Fold(spelling), key);
        }
        return spellings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
