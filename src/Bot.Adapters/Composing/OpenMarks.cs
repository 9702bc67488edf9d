namespace Bot.Adapters.Composing;

/// <summary>
/// Words that are partly quoted often end inside the marks (said he was not "serious) or begin there (go by Friday" to
/// anybody). The mark that the article prints beside them is shown with them.
/// </summary>
internal static class OpenMarks
{
    /// <summary>The text with the marks that it lacks at its ends.</summary>
    public static string Close(string text) => Before(text) + text + Behind(text);

    /// <summary>The mark that belongs in front of the text; empty when none does.</summary>
    public static string Before(string text)
    {
        if (text.IndexOf('\u201D') is var curly and >= 0 && text.LastIndexOf('\u201C', curly) < 0)
            return "\u201C";
        return IsOdd(text) && ClosesFirst(text) ? "\"" : "";
    }

    private static string Behind(string text)
    {
        if (text.LastIndexOf('\u201C') > text.LastIndexOf('\u201D'))
            return "\u201D";
        return IsOdd(text) && !ClosesFirst(text) ? "\"" : "";
    }

    private static bool IsOdd(string text) => text.Count(c => c == '"') % 2 == 1;

    // A mark behind a word and before a space closes: it was opened before the text began.
    private static bool ClosesFirst(string text)
    {
        var at = text.IndexOf('"');
        return at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }
}
