using System.Globalization;
using System.Text;

namespace Bot.Search.Naming;

/// <summary>
/// Brings printed names to lower-case Latin letters: diacritics fall, letters of their own ("ł", "ß", "ø") are written
/// out, Cyrillic and Greek are transliterated, apostrophes and full stops fall, hyphens and white space are kept apart.
/// </summary>
internal static class NameFolding
{
    /// <summary>The folded text: letters, digits, single hyphens inside words and single blanks between them.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            Append(folded, letter);
        while (folded.Length > 0 && folded[^1] is ' ' or '-')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>The folded text with hyphens as blanks too, cut into words.</summary>
    public static string[] Words(string text) =>
        Fold(text).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder folded, char letter)
    {
        if (letter < 128)
            AppendAscii(folded, letter);
        else if (IsDash(letter))
            AppendAscii(folded, '-');
        else if (char.IsWhiteSpace(letter))
            AppendAscii(folded, ' ');
        else if (ScriptLetters.Latin(letter) is { } latin)
            folded.Append(latin);
        else if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter)
            folded.Append(char.ToLowerInvariant(letter));
    }

    private static void AppendAscii(StringBuilder folded, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            folded.Append(char.ToLowerInvariant(letter));
        else if (letter is '-' or '_' or '/' && folded.Length > 0 && folded[^1] is not (' ' or '-'))
            folded.Append('-');
        else if ((letter is ',' || char.IsWhiteSpace(letter)) && folded.Length > 0 && folded[^1] != ' ')
            AppendBlank(folded);
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded[^1] == '-')
            folded.Length--;
        if (folded.Length > 0)
            folded.Append(' ');
    }

    private static bool IsDash(char letter) => letter is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';
}
