using System.Text;
using Bot.Search.Analyzing;
using Bot.Search.Languages;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Wordings;

/// <summary>
/// What a word is compared by where its spelling makes no difference: "cease-fire" and "ceasefire", "defence" and
/// "defense", "U.S." and "US", "[W]e" and "we", "1,000" and "1000" are the same words. Nothing is stemmed: "sail" and
/// "sails" stay two.
/// </summary>
internal static class WordKeys
{
    private const int ShortestHalf = 3;
    private const int MostLettersLost = 2;

    /// <summary>The key of a word as <see cref="ComparedWord.Loose"/> has it; punctuation alone is its own key.</summary>
    public static string Of(string loose)
    {
        if (!loose.Any(char.IsLetterOrDigit))
            return loose;
        var plain = new StringBuilder(loose.Length);
        for (var at = 0; at < loose.Length; at++)
        {
            if (!IsDropped(loose, at))
                LetterFolding.Append(plain, loose[at]);
        }
        var word = plain.ToString();
        var unified = KnownLanguages.Asked.Unify(word);
        // What loses more letters is another form of the word ("children", "child"), not another spelling.
        return word.Length - unified.Length > MostLettersLost ? word : unified;
    }

    /// <summary>True when the two may be a compound written apart: no punctuation between, neither a small word ("may be" is not "maybe").</summary>
    public static bool IsCompound(ComparedWord first, ComparedWord second) =>
        first.Loose.Length >= ShortestHalf && second.Loose.Length >= ShortestHalf
        && first.Strict.EndsWith(first.Loose, StringComparison.Ordinal) && second.Strict.StartsWith(second.Loose, StringComparison.Ordinal)
        && !StopWords.Contains(first.Loose) && !StopWords.Contains(second.Loose);

    private static bool IsDropped(string word, int at) => word[at] switch
    {
        '-' or '[' or ']' or ' ' => true,
        '.' => at + 1 < word.Length && char.IsLetter(word[at + 1]),
        ',' => at > 0 && at + 1 < word.Length && char.IsDigit(word[at - 1]) && char.IsDigit(word[at + 1]),
        _ => false,
    };
}
