using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Searching;

/// <summary>A passage of a segment, to be explained; moves from one to the next in rising order.</summary>
internal sealed class LeafPassage(LeafView leaf, LeafLookup lookup) : IMatchedPassage
{
    private readonly Dictionary<(string Field, string Term), DocsEnum?> _walks = [];
    private readonly Dictionary<(string Field, string Term), Walk> _words = [];
    private int _doc = -1;

    private ref readonly PassageShape Shape => ref leaf.Shapes[_doc];

    private bool IsQuote => Shape.Kind != PassageKind.Sentence;

    public void MoveTo(int doc) => _doc = doc;

    public int CodeOf(string term)
    {
        var field = IsQuote ? IndexFields.QuoteTerms : IndexFields.SentenceTerms;
        if (!_walks.TryGetValue((field, term), out var walk))
            _walks[(field, term)] = walk = lookup.Find(leaf, field, term)?.Docs(null);
        return walk is not null && (walk.DocID < _doc ? walk.Advance(_doc) : walk.DocID) == _doc ? walk.Freq : 0;
    }

    public int LengthOf(MatchPlace field) => Shape.LengthOf(field);

    public MatchPlace? PhraseIn(IReadOnlyList<string> terms) => Nearest(terms, null);

    public MatchPlace? NearIn(IReadOnlyList<string> terms, int distance) => Nearest(terms, distance);

    /// <summary>The smallest distance of two terms in the sentence around the words.</summary>
    public int Distance(string left, string right) =>
        WordPlaces.Distance(Shape.RangeOf(IsQuote ? MatchPlace.Sentence : MatchPlace.Words), PositionsOf(left), PositionsOf(right));

    private MatchPlace? Nearest(IReadOnlyList<string> terms, int? distance) =>
        terms.Count == 0 ? null : WordPlaces.Nearest(Shape, terms.Select(PositionsOf).ToArray(), distance, false);

    private Positions PositionsOf(string term)
    {
        var field = IsQuote ? IndexFields.QuoteWords : IndexFields.SentenceWords;
        if (!_words.TryGetValue((field, term), out var walk))
            _words[(field, term)] = walk = new Walk(lookup.Find(leaf, field, term)?.Positions(null));
        return walk.At(_doc);
    }

    /// <summary>The positions of one term; read once a passage.</summary>
    private sealed class Walk(DocsAndPositionsEnum? docs)
    {
        private readonly Positions _positions = new();
        private int _read = -1;

        public Positions At(int doc)
        {
            if (_read == doc)
                return _positions;
            _read = doc;
            if (docs is not null && (docs.DocID < doc ? docs.Advance(doc) : docs.DocID) == doc)
                _positions.Read(docs);
            else
                _positions.Clear();
            return _positions;
        }
    }
}
