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

    /// <summary>So many paragraphs in marks one after the other are speech, whatever the tagger says.</summary>
    private const int SurelyLong = 3;

    /// <summary>Looked at on either side, so that a text of marks alone costs time in proportion to its length.</summary>
    private const int MostParagraphs = 32;

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
            var piece = quotation.Depth > 1 ? default : PieceEdges.Trim(text, new TokenRange(quotation.FirstToken, quotation.EndToken));
            if (piece.Count < FewestWords)
                continue;
            if (taken[q] && !isTurn)
            {
                if (ChainLength(text, q) >= SurelyLong)
                    added.Add(piece.First);
                continue;
            }
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

    /// <summary>Adds sentences without marks whose attribution stands behind them, where no piece touches them.</summary>
    public static void FindInverted(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        foreach (var sentence in traits.Text.Sentences)
        {
            if (SpokenAttribution.Inverted(traits, sentence) is var (piece, sayer) && !pieces.Exists(one => one.Overlaps(piece))
                && !found.Exists(one => one.Piece.Overlaps(piece)))
                found.Add(new CertainPiece(piece, sayer, CandidateSource.Beside));
        }
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
        var (first, end) = Chain(text, index);
        for (var q = first; q < end; q++)
        {
            if (taken[q] && text.Quotations[q].Depth == 1)
                return true;
        }
        return ChainLength(text, index) >= SurelyLong;
    }

    private static int ChainLength(TextLayer text, int index)
    {
        var (first, end) = Chain(text, index);
        var length = 0;
        for (var q = first; q < end; q++)
            length += text.Quotations[q].Depth == 1 ? 1 : 0;
        return length;
    }

    /// <summary>The quotations of the paragraphs that one quote goes on over.</summary>
    private static (int First, int End) Chain(TextLayer text, int index)
    {
        int first = index, end = index + 1;
        while (first > 0 && index - first < MostParagraphs && (text.Quotations[first].Depth > 1 || text.Quotations[first].Reopened))
            first--;
        var goesOn = text.Quotations[index].Continues;
        for (; end < text.Quotations.Length && end - index < MostParagraphs && (text.Quotations[end].Depth > 1 || goesOn && text.Quotations[end].Reopened); end++)
            goesOn = text.Quotations[end].Depth > 1 ? goesOn : text.Quotations[end].Continues;
        return (first, end);
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
