namespace Bot.Search.Extraction.Texts;

/// <summary>What single characters are to the text layer.</summary>
internal static class Characters
{
    /// <summary>White space, and the invisible characters that web pages leave between words.</summary>
    public static bool IsBlank(char c) =>
        c == ' ' || char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u2060' or '\u00ad' || char.IsControl(c);

    public static bool IsWordAt(string text, int at, int end)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c);
        if (char.IsLetterOrDigit(c))
            return true;
        if (char.IsHighSurrogate(c))
            return at + 1 < end && char.IsLowSurrogate(text[at + 1]) && char.IsLetterOrDigit(text, at);
        return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
    }
}
