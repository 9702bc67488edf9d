using Bot.Search.Domain;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Training;

/// <summary>Compares what was found with the annotation, by tokens.</summary>
internal static class GoldMatch
{
    /// <summary>The annotated speech that shares at least half of both its and the piece's tokens; null when there is none.</summary>
    public static GoldQuote? Find(GoldArticle gold, TextLayer text, TokenRange piece)
    {
        foreach (var quote in gold.Quotes)
        {
            if (quote.IsSpeech && Half(Tokens(text, quote.Span), piece))
                return quote;
        }
        return null;
    }

    /// <summary>True when the piece is annotated as belief or wish.</summary>
    public static bool IsBelief(GoldArticle gold, TextLayer text, TokenRange piece) =>
        gold.Quotes.Any(quote => !quote.IsSpeech && Half(Tokens(text, quote.Span), piece));

    /// <summary>True when the mention is the annotated one: its head, the last token of the core, lies in it.</summary>
    public static bool IsSpeaker(GoldQuote quote, TextLayer text, TokenRange? mention)
    {
        if (quote.Core is not { } core)
            return mention is null;
        if (mention is not { } range)
            return false;
        var tokens = Tokens(text, core);
        return tokens.Overlaps(range) && (range.Contains(tokens.End - 1) || tokens.Contains(range.End - 1));
    }

    private static TokenRange Tokens(TextLayer text, TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        return new TokenRange(first, Math.Max(first + 1, text.TokenAt(span.End)));
    }

    private static bool Half(TokenRange a, TokenRange b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.First, b.First);
        return shared > 0 && 2 * shared >= a.Count && 2 * shared >= b.Count;
    }
}
