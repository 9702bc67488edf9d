using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>
/// Finds the question that a quote answers. Interviews, briefings and hearings print it in the paragraph just before, and what
/// the answer is about often stands only there ("No. We had four.").
/// </summary>
internal static class AnsweredQuestion
{
    /// <summary>Sentences of a question that belong to it, counted back from its end.</summary>
    private const int MostSentences = 3;

    /// <summary>The question before a paragraph; null when there is none, or the speaker of the quote put it.</summary>
    /// <param name="extracted">The article.</param>
    /// <param name="head">Index of the first sentence of the quote's paragraph.</param>
    /// <param name="quote">The quote.</param>
    /// <returns>From the first word of the question, without the label of whoever asks, to its question mark.</returns>
    public static TextSpan? Before(ExtractedArticle extracted, int head, Quote quote)
    {
        var (sentences, text) = (extracted.Sentences, extracted.Article.Text);
        var first = head;
        while (first > 0 && head - first < MostSentences && IsQuestion(sentences[first - 1], text) && sentences[first - 1].Paragraph == sentences[head - 1].Paragraph)
            first--;
        if (first == head)
            return null;
        var span = new TextSpan(sentences[first].Span.Start, sentences[head - 1].Span.End);
        var asked = extracted.Quotes.Where(other => other.Pieces.Any(piece => piece.Overlaps(span))).ToList();
        return asked.Any(other => IsBySame(other, quote)) ? null : new TextSpan(StartOfWords(asked, span), EndOfWords(text, span));
    }

    private static bool IsQuestion(Sentence sentence, string text) => EndOfWords(text, sentence.Span) > sentence.Span.Start;

    private static bool IsBySame(Quote one, Quote other) =>
        one.Ordinal == other.Ordinal || one.Attribution.Speaker is { } asker && asker.Name == other.Attribution.Speaker?.Name;

    private static int StartOfWords(List<Quote> asked, TextSpan span)
    {
        var starts = asked.SelectMany(quote => quote.Pieces).Where(piece => piece.Overlaps(span)).Select(piece => Math.Max(piece.Start, span.Start)).ToList();
        return starts.Count == 0 ? span.Start : starts.Min();
    }

    /// <summary>Behind the question mark that ends a span, whatever marks stand behind it; its start when none does.</summary>
    private static int EndOfWords(string text, TextSpan span)
    {
        var at = span.End;
        while (at > span.Start && !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '?')
            at--;
        return at > span.Start && text[at - 1] == '?' ? at : span.Start;
    }
}
