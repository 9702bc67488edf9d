using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>Passages where terms follow each other, or stand near each other; what they are worth depends on the nearest place where they do.</summary>
/// <param name="lookup">Where the shapes of the passages are.</param>
/// <param name="field">Field with positions.</param>
/// <param name="terms">In order; of neighbours each once.</param>
/// <param name="distance">Words that may stand between neighbours; null for a phrase.</param>
/// <param name="wordsOnly">Only in the words themselves.</param>
/// <param name="rarities">Rarity of each different term.</param>
internal sealed class PlacedSequenceQuery(
    LeafLookup lookup, string field, IReadOnlyList<string> terms, int? distance, bool wordsOnly, IReadOnlyList<int> rarities) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new SequenceWeight(this, lookup, field, terms, distance, wordsOnly, rarities);

    public override string ToString(string? fieldName) => $"{field}:\"{string.Join(' ', terms)}\"{(distance is null ? "" : $"~{distance}")}";

    private sealed class SequenceWeight(
        Query query, LeafLookup lookup, string field, IReadOnlyList<string> terms, int? distance, bool wordsOnly, IReadOnlyList<int> rarities) : ScoredWeight(query)
    {
        private readonly string[] _different = [.. terms.Distinct()];

        /// <summary>Score by place.</summary>
        private readonly int[] _scores = [.. Enum.GetValues<MatchPlace>().Select(place => rarities.Sum(rarity => Impact.Score(rarity, Impact.CeilingOf(place))))];

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var leaf = lookup.Of(context);
            var walks = new DocsAndPositionsEnum[_different.Length];
            for (var i = 0; i < walks.Length; i++)
            {
                if (lookup.Find(leaf, field, _different[i])?.Positions(acceptDocs) is not { } walk)
                    return null;
                walks[i] = walk;
            }
            var order = terms.Select(term => Array.IndexOf(_different, term)).ToArray();
            return walks.Length == 0 ? null : new SequenceScorer(this, walks, order, leaf.Shapes, distance, wordsOnly, _scores);
        }
    }

    private sealed class SequenceScorer : Scorer
    {
        private readonly DocsAndPositionsEnum[] _walks;
        private readonly DocsAndPositionsEnum[] _rarestFirst;
        private readonly Positions[] _positions;
        private readonly Positions[] _sequence;
        private readonly PassageShape[] _shapes;
        private readonly int? _distance;
        private readonly bool _wordsOnly;
        private readonly int[] _scores;
        private int _doc = -1;
        private MatchPlace _place;

        public SequenceScorer(Weight weight, DocsAndPositionsEnum[] walks, int[] order, PassageShape[] shapes, int? distance, bool wordsOnly, int[] scores)
            : base(weight)
        {
            (_walks, _shapes, _distance, _wordsOnly, _scores) = (walks, shapes, distance, wordsOnly, scores);
            _rarestFirst = [.. walks.OrderBy(walk => walk.GetCost())];
            _positions = Array.ConvertAll(walks, _ => new Positions());
            _sequence = Array.ConvertAll(order, number => _positions[number]);
        }

        public override int DocID => _doc;

        public override int Freq => 1;

        public override float GetScore() => _scores[(int)_place];

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            for (_doc = NextWithAll(target); _doc != NO_MORE_DOCS; _doc = NextWithAll(_doc + 1))
            {
                for (var i = 0; i < _walks.Length; i++)
                    _positions[i].Read(_walks[i]);
                if (WordPlaces.Nearest(_shapes[_doc], _sequence, _distance, _wordsOnly) is not { } place)
                    continue;
                _place = place;
                break;
            }
            return _doc;
        }

        public override long GetCost() => _rarestFirst[0].GetCost();

        private int NextWithAll(int target)
        {
            var agreed = 0;
            while (agreed < _rarestFirst.Length)
            {
                var walk = _rarestFirst[agreed];
                var doc = walk.DocID < target ? walk.Advance(target) : walk.DocID;
                if (doc == NO_MORE_DOCS)
                    return doc;
                if (doc > target)
                    (target, agreed) = (doc, agreed == 0 ? 1 : 0);
                else
                    agreed++;
            }
            return target;
        }
    }
}
