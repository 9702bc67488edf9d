using System.Collections.Frozen;
using System.Text;

namespace Bot.Search.Indexing.Analysis;

/// <summary>
/// Lower case without accents, letter by letter. The table is our own because the product runs with invariant
/// globalisation, where <see cref="string.Normalize()"/> leaves accented letters as they are.
/// </summary>
internal static class LetterFolding
{
    private static readonly FrozenDictionary<char, string> Table = Load();

    /// <summary>Appends the folded form of one letter; combining marks vanish.</summary>
    public static void Append(StringBuilder target, char letter)
    {
        if (char.IsAscii(letter))
        {
            target.Append(char.ToLowerInvariant(letter));
            return;
        }
        if (IsCombiningMark(letter))
            return;
        var lower = char.ToLowerInvariant(letter);
        if (Table.TryGetValue(lower, out var folded))
            target.Append(folded);
        else
            target.Append(lower);
    }

    /// <summary>The folded form of a whole text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            Append(folded, letter);
        return folded.ToString();
    }

    /// <summary>True for marks that modify the letter before them.</summary>
    public static bool IsCombiningMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static FrozenDictionary<char, string> Load()
    {
        var table = new Dictionary<char, string>();
        foreach (var line in LexiconFile.ReadEmbedded("folding.txt"))
        {
            var parts = line.Split(' ', 2);
            foreach (var letter in parts[1])
                table[letter] = parts[0];
        }
        return table.ToFrozenDictionary();
    }
}
