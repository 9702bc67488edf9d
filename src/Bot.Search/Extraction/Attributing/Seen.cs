using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>What the tagger saw and what was found so far, asked by place: a long article has thousands of each.</summary>
internal sealed class Seen
{
    private static readonly Comparer<TokenRange> ByFirst = Comparer<TokenRange>.Create((one, other) => one.First.CompareTo(other.First));

    private readonly IReadOnlyList<TokenRange> _speakers;
    private readonly List<TokenRange> _pieces;
    private readonly List<CertainPiece> _found;
    private readonly HeldWords _words;
    private readonly bool _speakersInOrder;
    private readonly bool _piecesInOrder;

    /// <param name="traits">The text.</param>
    /// <param name="speakers">Who says something, as the tagger saw it.</param>
    /// <param name="pieces">What is said, as it saw it; some are taken out here.</param>
    /// <param name="found">What was found so far; more is added here.</param>
    public Seen(TokenTraits traits, IReadOnlyList<TokenRange> speakers, List<TokenRange> pieces, List<CertainPiece> found)
    {
        (_speakers, _pieces, _found) = (speakers, pieces, found);
        _words = new HeldWords(traits.Count, found.Select(one => one.Piece));
        (_speakersInOrder, _piecesInOrder) = (TextRanges.AreInOrder(speakers), TextRanges.AreInOrder(pieces));
    }

    /// <summary>True when something that was found shares words with a range.</summary>
    public bool IsFound(TokenRange range) => _words.Overlap(range);

    /// <summary>True when neither the tagger's pieces nor those found so far have anything of a range.</summary>
    public bool IsFree(TokenRange range) => Tagged(range).Count == 0 && !IsFound(range);

    /// <summary>The pieces of the tagger that do, in their order.</summary>
    public List<TokenRange> Tagged(TokenRange range) => Of(_pieces, _piecesInOrder, range);

    /// <summary>True when the tagger saw who says something there.</summary>
    public bool HasSpeaker(TokenRange range) => Of(_speakers, _speakersInOrder, range).Count > 0;

    /// <summary>True when a piece of the tagger begins with that word.</summary>
    public bool BeginsAt(int token) => _piecesInOrder ? _pieces.BinarySearch(new TokenRange(token, token), ByFirst) >= 0 : _pieces.Exists(piece => piece.First == token);

    public void Take(CertainPiece piece)
    {
        _found.Add(piece);
        _words.Add(piece.Piece);
    }

    /// <summary>Takes a piece whose subject stands right before its verb, whomever the tagger takes for the speaker of the same words; nothing where it saw others.</summary>
    public void TakeOver(CertainPiece piece)
    {
        switch (Tagged(piece.Piece))
        {
            case []:
                Take(piece);
                break;
            case [var tagged] when tagged.First == piece.Piece.First:
                ForgetFirst(piece.Piece);
                Take(piece with { Piece = tagged });
                break;
        }
    }

    /// <summary>Takes out every piece of the tagger that shares words with a range.</summary>
    public void Forget(TokenRange range)
    {
        var (from, to) = TextRanges.Near(_pieces, _piecesInOrder, range);
        if (_piecesInOrder)
            _pieces.RemoveRange(from, to - from);
        else
            _pieces.RemoveAll(piece => piece.Overlaps(range));
    }

    /// <summary>Puts another range in the place of a piece of the tagger; it begins where that one did.</summary>
    public void Cut(TokenRange piece, TokenRange into) => _pieces[_pieces.IndexOf(piece)] = into;

    /// <summary>Takes out the first of them.</summary>
    public void ForgetFirst(TokenRange range)
    {
        var (from, _) = TextRanges.Near(_pieces, _piecesInOrder, range);
        _pieces.RemoveAt(_piecesInOrder ? from : _pieces.FindIndex(piece => piece.Overlaps(range)));
    }

    private static List<TokenRange> Of(IReadOnlyList<TokenRange> ranges, bool inOrder, TokenRange range)
    {
        var (from, to) = TextRanges.Near(ranges, inOrder, range);
        var near = new List<TokenRange>();
        for (var i = from; i < to; i++)
        {
            if (ranges[i].Overlaps(range))
                near.Add(ranges[i]);
        }
        return near;
    }
}
