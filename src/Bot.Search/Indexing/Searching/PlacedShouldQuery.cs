using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>
/// Passages that match at least one part, scored by the sum, without looking at those that cannot be among the best. Parts
/// that even together stay below the floor bring no passage of their own; they are asked only about passages that others
/// bring, and only while the sum can still reach the floor (MaxScore: Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995).
/// </summary>
/// <param name="parts">Each with the most that it can score.</param>
/// <param name="floor">What has lost.</param>
internal sealed class PlacedShouldQuery(IReadOnlyList<(Query Query, int Most)> parts, ScoreFloor floor) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new ShouldWeight(this, [.. parts.Select(part => (part.Query.CreateWeight(searcher), part.Most))], floor);

    public override string ToString(string? fieldName) => $"({string.Join(' ', parts.Select(part => part.Query))})";

    private sealed class ShouldWeight(Query query, IReadOnlyList<(Weight Weight, int Most)> parts, ScoreFloor floor) : ScoredWeight(query)
    {
        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var here = parts
                .Select(part => (Scorer: part.Weight.GetScorer(context, acceptDocs), part.Most))
                .Where(part => part.Scorer is not null)
                .OrderBy(part => part.Most)
                .ToList();
            return here.Count == 0 ? null : new ShouldScorer(this, [.. here.Select(part => part.Scorer!)], [.. here.Select(part => part.Most)], floor);
        }
    }

    private sealed class ShouldScorer : Scorer
    {
        /// <summary>What can score least comes first.</summary>
        private readonly Scorer[] _parts;

        /// <summary>The most that a part and those before it can score together.</summary>
        private readonly int[] _together;

        private readonly ScoreFloor _floor;
        private int _doc = -1;
        private int _score;

        /// <summary>The first part that can bring a passage by itself.</summary>
        private int _first;

        public ShouldScorer(Weight weight, Scorer[] parts, int[] most, ScoreFloor floor)
            : base(weight)
        {
            (_parts, _together, _floor) = (parts, most, floor);
            for (var i = 1; i < most.Length; i++)
                _together[i] += _together[i - 1];
        }

        public override int DocID => _doc;

        public override int Freq => 1;

        public override float GetScore() => _score;

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            for (_doc = NextBrought(target); _doc != NO_MORE_DOCS; _doc = NextBrought(_doc + 1))
            {
                if (MayReachFloor())
                    break;
            }
            return _doc;
        }

        public override long GetCost()
        {
            long cost = 0;
            foreach (var part in _parts)
                cost += part.GetCost();
            return cost;
        }

        /// <summary>The next passage that one of the parts brings that can reach the floor.</summary>
        private int NextBrought(int target)
        {
            if (target == NO_MORE_DOCS)
                return target;
            while (_first < _parts.Length && _together[_first] < _floor.Value)
                _first++;
            var next = NO_MORE_DOCS;
            for (var i = _first; i < _parts.Length; i++)
                next = Math.Min(next, Stand(_parts[i], target));
            return next;
        }

        /// <summary>Sums the score here, from the part that can score most down; false when the rest cannot lift it to the floor.</summary>
        private bool MayReachFloor()
        {
            _score = 0;
            for (var i = _parts.Length - 1; i >= 0; i--)
            {
                if (_score + _together[i] < _floor.Value)
                    return false;
                if (Stand(_parts[i], _doc) == _doc)
                    _score += (int)_parts[i].GetScore();
            }
            return _score >= _floor.Value;
        }

        private static int Stand(Scorer part, int target) => part.DocID < target ? part.Advance(target) : part.DocID;
    }
}
