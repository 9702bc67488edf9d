using System.Collections.Frozen;
using System.Text;
using Bot.Search.Languages.Defining;
using Lucene.Net.Analysis.Miscellaneous;

namespace Bot.Search.Analyzing;

/// <summary>
/// Lower case without accents, letter by letter: Lucene's <see cref="ASCIIFoldingFilter"/> for Latin letters, a short list
/// for the other alphabets. The product runs with invariant globalisation, where <see cref="string.Normalize()"/> leaves
/// accented letters as they are.
/// </summary>
internal static class LetterFolding
{
    /// <summary>The most letters that one folds to, as the filter has it.</summary>
    private const int LongestFold = 4;

    private static readonly FrozenDictionary<char, char> Others = Load();

    /// <summary>Appends the folded form of one letter; combining marks vanish.</summary>
    public static void Append(StringBuilder target, char letter)
    {
        if (char.IsAscii(letter))
            target.Append(char.ToLowerInvariant(letter));
        else if (!IsCombiningMark(letter))
            AppendLower(target, char.ToLowerInvariant(letter));
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

    /// <summary>The plain form of a letter of another alphabet; the letter itself when it has none.</summary>
    public static char PlainOther(char letter) => Others.GetValueOrDefault(letter, letter);

    private static void AppendLower(StringBuilder target, char lower)
    {
        if (Others.TryGetValue(lower, out var plain))
        {
            target.Append(plain);
            return;
        }
        var folded = new char[LongestFold];
        var length = ASCIIFoldingFilter.FoldToASCII([lower], 0, folded, 0, 1);
        foreach (var letter in folded.AsSpan(0, length))
            target.Append(char.ToLowerInvariant(letter));
    }

    private static FrozenDictionary<char, char> Load() => WordFile.Lines("Analyzing/Lexicon/folding")
        .Select(line => line.Split(' ', 2))
        .SelectMany(parts => parts[1].Select(letter => (Letter: letter, Plain: parts[0][0])))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Plain);
}
