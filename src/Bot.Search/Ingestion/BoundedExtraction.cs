using Bot.Search.Domain;
using Bot.Search.Extraction;

namespace Bot.Search.Ingestion;

/// <summary>
/// Extraction with an upper limit: telling speakers apart takes time and memory that grow faster than the text, so of a text far longer
/// than any article, or of nothing but quotation marks, only the beginning is looked through. The text itself is stored whole.
/// </summary>
internal static class BoundedExtraction
{
    /// <summary>In UTF-16 code units; the longest article of the public sets has 60,000.</summary>
    public const int MaxLetters = 1_000_000;

    /// <summary>Quotation marks, two for each quote; a book has about as many.</summary>
    public const int MaxMarks = 8_000;

    /// <summary>Paragraphs; a transcript of a day in parliament has 3,000.</summary>
    public const int MaxLines = 20_000;

    private const string Marks = "\"“”„‟«»‹›「」『』";

    /// <summary>What was found, with the whole article.</summary>
    public static ExtractedArticle Extract(IArticleExtractor extractor, Article article)
    {
        var end = End(article.Text);
        if (end == article.Text.Length)
            return extractor.Extract(article);
        var opening = article with { Text = article.Text[..end], Boilerplate = [.. article.Boilerplate.Where(span => span.End <= end)], Turns = [.. article.Turns.Where(turn => turn.Words.End <= end)] };
        return extractor.Extract(opening) with { Article = article };
    }

    /// <summary>What the report says of a text of which only the beginning was looked through; null when all of it was.</summary>
    public static string? Note(Article article) => End(article.Text) is var end && end < article.Text.Length
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It is longer, or holds more quotation marks, than any article: quotes were looked for in the first {end} of its {article.Text.Length} letters. Split it to have all of them.")
        : null;

    /// <summary>Where looking ends: behind a line where there is one near.</summary>
    private static int End(string text)
    {
        var (marks, lines) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (at >= MaxLetters || marks > MaxMarks || lines > MaxLines)
                return Cut(text, at);
            if (text[at] == '\n')
                lines++;
            else if (Marks.Contains(text[at], StringComparison.Ordinal))
                marks++;
        }
        return text.Length;
    }

    private static int Cut(string text, int at)
    {
        var line = text.LastIndexOf('\n', at - 1, Math.Min(at, 10_000));
        if (line > 0)
            return line;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
