namespace Bot.Search.Reading.Html;

/// <summary>Chooses between the text that a page shows and the text that its own data carry: some pages show theirs by script.</summary>
internal static class PageText
{
    private const int MinText = 80;
    private const int MinWord = 4;
    private const double MinShared = 0.5;

    /// <param name="shown">What was found on the page; may be empty.</param>
    /// <param name="body">The article's text in the page's data; null when they have none.</param>
    public static string Choose(string shown, string? body)
    {
        if (body is null || Plain(body) is not { } carried || carried.Length <= Math.Min(shown.Length, MinText))
            return shown;
        if (shown.Length < MinText || carried.Length > shown.Length * 2)
            return carried;
        return carried.Length * 2 >= shown.Length && Shared(carried, shown) < MinShared ? carried : shown;
    }

    /// <summary>Some sites put the markup of their paragraphs into the data.</summary>
    public static string? Plain(string body)
    {
        if (!body.Contains("</", StringComparison.Ordinal) && !body.Contains("<br", StringComparison.OrdinalIgnoreCase))
            return body;
        return OfMarkup(body);
    }

    /// <summary>The paragraphs of a scrap of markup; null for markup that no page has.</summary>
    public static string? OfMarkup(string markup)
    {
        using var page = HtmlPage.Parse($"<article>{markup}</article>");
        return page?.Document.Body is { } root ? string.Join("\n\n", Clutter.BlocksOf(root).Select(block => block.Text)) : null;
    }

    /// <summary>The share of the longer words of <paramref name="text"/> that <paramref name="other"/> has too.</summary>
    private static double Shared(string text, string other)
    {
        var (words, known) = (Words(text), Words(other));
        return words.Count == 0 ? 1 : words.Count(known.Contains) / (double)words.Count;
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                continue;
            if (at - start >= MinWord)
                words.Add(text[start..at]);
            start = at + 1;
        }
        return words;
    }
}
