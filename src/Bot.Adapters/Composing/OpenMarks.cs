namespace Bot.Adapters.Composing;

/// <summary>
/// Words that are partly quoted often end inside the marks: said he was not "serious. The mark that the article prints
/// next is shown with them.
/// </summary>
internal static class OpenMarks
{
    public static string Close(string text)
    {
        if (text.LastIndexOf('\u201C') > text.LastIndexOf('\u201D'))
            return text + '\u201D';
        return text.Count(c => c == '"') % 2 == 1 ? text + '"' : text;
    }
}
