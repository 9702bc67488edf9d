using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// What stands between quotation marks in a text whose language nobody knows: words of somebody, nobody says whose.
/// A few words in marks are a title or irony as often, and are left out.
/// </summary>
internal static class UnattributedQuotes
{
    private const int FewestTokens = 4;
    private const string Rule = "rule:marks";

    /// <summary>Outer quotations that are closed or go on, in text order; those that go on over paragraphs are one quote.</summary>
    public static List<FoundQuote> Find(TextLayer text)
    {
        var quotes = new List<FoundQuote>();
        var goesOn = false;
        foreach (var quotation in text.Quotations)
        {
            if (quotation.Depth > 1)
                continue;
            var joins = goesOn && quotation.Reopened;
            goesOn = quotation.Continues;
            if (!quotation.Closed && !quotation.Continues)
                continue;
            var piece = PieceEdges.Trim(text, new TokenRange(quotation.FirstToken, quotation.EndToken));
            if (joins && piece.Count > 0 && quotes.Count > 0)
                quotes[^1] = quotes[^1] with { Pieces = [.. quotes[^1].Pieces, piece] };
            else if (piece.Count >= FewestTokens)
                quotes.Add(new FoundQuote([piece], null, null, 0, Rule));
        }
        return quotes;
    }
}
