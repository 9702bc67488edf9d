using System.Buffers;
using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Docs where terms follow each other, or stand near each other. Lists say which docs have the terms; whether they
/// stand so is read from the article's words, only for docs that could come among the best.
/// </summary>
internal sealed class SequenceCursor : Cursor
{
    private const int OnStack = 512;
    private readonly Segment _segment;
    private readonly AllCursor _candidates;
    private readonly IReadOnlyList<TermCursor> _terms;
    private readonly SequenceQuery _query;
    private int _checked = -1;
    private MatchField? _field;

    /// <param name="segment">Where the words are read.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="terms">Lists of those of its terms that are indexed everywhere.</param>
    public SequenceCursor(Segment segment, SequenceQuery query, IReadOnlyList<TermCursor> terms)
    {
        (_segment, _query, _terms) = (segment, query, terms);
        _candidates = new AllCursor(terms, []);
        Max = ScoreIn(_terms.Min(term => term.GreatestField));
    }

    public override long Cost => _candidates.Cost;

    public override int Max { get; }

    public override void Advance(int target)
    {
        _candidates.Advance(target);
        Doc = _candidates.Doc;
    }

    public override int Score() => FieldHere() is { } field ? ScoreIn(field) : NoMatch;

    public override int MaxFrom(int target, out int until)
    {
        var field = MatchField.Words;
        until = End - 1;
        foreach (var term in _terms)
        {
            var termField = term.FieldFrom(target, out var termUntil);
            until = Math.Min(until, termUntil);
            field = termField < field ? termField : field;
        }
        return ScoreIn(field);
    }

    public override void Collect(List<TermMatch> matches)
    {
        if (FieldHere() is not { } field)
            return;
        foreach (var (term, rarity) in _query.Rarities)
            matches.Add(new TermMatch(term, field, rarity));
    }

    private int ScoreIn(MatchField field)
    {
        var sum = 0;
        foreach (var (_, rarity) in _query.Rarities)
            sum += Impact.Score(rarity, Impact.CeilingOf(field));
        return sum;
    }

    private MatchField? FieldHere()
    {
        if (_checked == Doc)
            return _field;
        _checked = Doc;
        _field = Locate(_segment.Docs[Doc]);
        return _field;
    }

    private MatchField? Locate(in DocRecord doc)
    {
        var article = _segment.Articles[doc.Article];
        var isQuote = doc.Kind != Indexing.UnitKind.Sentence;
        if (Holds(article, doc.Words.Start, doc.Words.Length))
            return MatchField.Words;
        if (!isQuote || _query.WordsOnly)
            return null;
        if (Holds(article, doc.Context.Start, doc.Context.Length))
            return MatchField.Sentence;
        if (Holds(article, doc.Paragraph.Start, doc.Paragraph.Length))
            return MatchField.Paragraph;
        return Holds(article, 0, article.TitleLength) ? MatchField.Headline : null;
    }

    private bool Holds(in ArticleRecord article, int start, int length)
    {
        if (length < _query.Numbers.Length)
            return false;
        if (length <= OnStack)
        {
            Span<int> words = stackalloc int[length];
            _segment.ReadSequence(article, start, words);
            return _query.IsIn(words);
        }
        var rented = ArrayPool<int>.Shared.Rent(length);
        _segment.ReadSequence(article, start, rented.AsSpan(0, length));
        var holds = _query.IsIn(rented.AsSpan(0, length));
        ArrayPool<int>.Shared.Return(rented);
        return holds;
    }
}
