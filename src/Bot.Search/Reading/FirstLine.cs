using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading;

/// <summary>A text's own headline, for texts that come without one.</summary>
internal static class FirstLine
{
    private const int MaxWords = 25;

    /// <summary>The first line that is not blank, when it is short and does not end as a sentence does; else null.</summary>
    public static string? TitleOf(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (end <= 0)
            return null;
        var line = text.AsSpan(start, end).Trim();
        var words = line.Count(' ') + 1;
        return words <= MaxWords && !LineShape.EndsAsSentence(line) ? line.ToString() : null;
    }
}
