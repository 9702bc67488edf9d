using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Speech that the layout makes certain, whatever its words: behind a dash, in a paragraph of a quote that goes on over
/// several, or in marks with its attribution right behind them.
/// </summary>
internal static class WholeQuotations
{
    private const int FewestWords = 2;

    /// <summary>Adds what no piece touches to <paramref name="pieces"/>, or with its speaker to <paramref name="found"/>.</summary>
    /// <returns>First tokens of the pieces added.</returns>
    public static HashSet<int> Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var text = traits.Text;
        var taken = Taken(text, pieces, found);
        var added = new HashSet<int>();
        CertainPiece? last = null;
        for (var q = 0; q < taken.Length; q++)
        {
            var quotation = text.Quotations[q];
            var isTurn = SpokenAttribution.IsTurn(text, quotation);
            if (quotation.Depth > 1 || taken[q] && !isTurn)
                continue;
            var piece = PieceEdges.Trim(text, new TokenRange(quotation.FirstToken, quotation.EndToken));
            if (piece.Count < FewestWords)
                continue;
            if (SpokenAttribution.Sayer(traits, quotation) is { } sayer)
            {
                var beside = new CertainPiece(piece, sayer, CandidateSource.Beside);
                found.Add(beside);
                last = beside;
            }
            else if (!taken[q] && last is { } before && FollowsIn(text, before.Piece, quotation))
                found.Add(before with { Piece = piece, Source = CandidateSource.Chained });
            else if (!taken[q] && (isTurn || GoesOn(text, q, taken)) && added.Add(piece.First))
                pieces.Add(piece);
        }
        if (added.Count > 0)
            pieces.Sort(static (a, b) => a.First.CompareTo(b.First));
        return added;
    }

    /// <summary>“…”, objects Dorn. “…”: a sentence in marks, right behind the one that holds the attribution.</summary>
    private static bool FollowsIn(TextLayer text, TokenRange piece, Quotation quotation)
    {
        var sentence = text.SentenceOf(quotation.FirstToken);
        return text.Sentences[sentence].FirstToken == quotation.OpenToken && text.SentenceOf(piece.End - 1) == sentence - 1
            && text.ParagraphOf(piece.First) == text.ParagraphOf(quotation.FirstToken);
    }

    /// <summary>A paragraph of words that goes on with what a piece was found in; a bracket is a stage direction.</summary>
    private static bool GoesOn(TextLayer text, int index, bool[] taken)
    {
        if (text.Tokens[text.Quotations[index].FirstToken].Kind == TokenKind.Bracket)
            return false;
        for (var q = index; q > 0 && (text.Quotations[q].Depth > 1 || text.Quotations[q].Reopened);)
        {
            if (text.Quotations[--q] is { Depth: 1, Continues: true } && taken[q])
                return true;
        }
        for (var q = index; q + 1 < taken.Length && (text.Quotations[q].Depth > 1 || text.Quotations[q].Continues);)
        {
            if (text.Quotations[++q] is { Depth: 1, Reopened: true } && taken[q])
                return true;
        }
        return false;
    }

    private static bool[] Taken(TextLayer text, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var taken = new bool[text.Quotations.Length];
        if (taken.Length == 0)
            return taken;
        foreach (var piece in pieces.Concat(found.Where(one => one.Source != CandidateSource.Script).Select(one => one.Piece)))
        {
            for (var i = piece.First; i < piece.End; i++)
            {
                if (text.OuterQuotationOf(i) is >= 0 and var index)
                    taken[index] = true;
            }
        }
        return taken;
    }
}
