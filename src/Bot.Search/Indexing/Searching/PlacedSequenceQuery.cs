using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>Passages where terms follow each other, or stand near each other; what they are worth depends on the nearest place where they do.</summary>
/// <param name="lookup">Where the shapes of the passages are.</param>
/// <param name="sought">The terms, and how they are to stand.</param>
internal sealed class PlacedSequenceQuery(LeafLookup lookup, TermSequence sought) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new SequenceWeight(this, lookup, sought);

    public override string ToString(string? fieldName) => sought.ToString();

    private sealed class SequenceWeight(Query query, LeafLookup lookup, TermSequence sought) : ScoredWeight(query)
    {
        private readonly string[] _different = [.. sought.Terms.Distinct()];
        private readonly int[] _scores = sought.ScoresByPlace();

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var leaf = lookup.Of(context);
            var walks = new DocsAndPositionsEnum[_different.Length];
            for (var i = 0; i < walks.Length; i++)
            {
                if (lookup.Find(leaf, sought.Field, _different[i])?.Positions(acceptDocs) is not { } walk)
                    return null;
                walks[i] = walk;
            }
            var order = sought.Terms.Select(term => Array.IndexOf(_different, term)).ToArray();
            return walks.Length == 0 ? null : new SequenceScorer(this, new SequenceWalk(walks, order), leaf.Shapes, sought, _scores);
        }
    }

    /// <summary>Walks the passages that hold every term.</summary>
    private sealed class SequenceWalk
    {
        private readonly DocsAndPositionsEnum[] _walks;
        private readonly DocsAndPositionsEnum[] _rarestFirst;
        private readonly Positions[] _positions;
        private readonly Positions[] _sequence;

        /// <param name="walks">Of each different term.</param>
        /// <param name="order">The sequence, each term as its number among those.</param>
        public SequenceWalk(DocsAndPositionsEnum[] walks, int[] order)
        {
            _walks = walks;
            _rarestFirst = [.. walks.OrderBy(walk => walk.GetCost())];
            _positions = Array.ConvertAll(walks, _ => new Positions());
            _sequence = Array.ConvertAll(order, number => _positions[number]);
        }

        /// <summary>Passages there are at most.</summary>
        public long Cost => _rarestFirst[0].GetCost();

        /// <summary>Where the terms of the sequence stand in the passage at hand; the same array each time.</summary>
        public Positions[] ReadPlaces()
        {
            for (var i = 0; i < _walks.Length; i++)
                _positions[i].Read(_walks[i]);
            return _sequence;
        }

        /// <summary>The first passage from <paramref name="target"/> on that holds every term; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> behind the last.</summary>
        public int NextWithAll(int target)
        {
            var agreed = 0;
            while (agreed < _rarestFirst.Length)
            {
                var walk = _rarestFirst[agreed];
                var doc = walk.DocID < target ? walk.Advance(target) : walk.DocID;
                if (doc == DocIdSetIterator.NO_MORE_DOCS)
                    return doc;
                if (doc > target)
                    (target, agreed) = (doc, agreed == 0 ? 1 : 0);
                else
                    agreed++;
            }
            return target;
        }
    }

    private sealed class SequenceScorer(Weight weight, SequenceWalk walk, PassageShape[] shapes, TermSequence sought, int[] scores) : Scorer(weight)
    {
        private int _doc = -1;
        private MatchPlace _place;

        public override int DocID => _doc;

        public override int Freq => 1;

        public override float GetScore() => scores[(int)_place];

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            for (_doc = walk.NextWithAll(target); _doc != NO_MORE_DOCS; _doc = walk.NextWithAll(_doc + 1))
            {
                if (WordPlaces.Nearest(shapes[_doc], walk.ReadPlaces(), sought.Distance, sought.WordsOnly) is not { } place)
                    continue;
                _place = place;
                break;
            }
            return _doc;
        }

        public override long GetCost() => walk.Cost;
    }
}

/// <summary>Terms that are to follow each other, or to stand near each other.</summary>
/// <param name="Field">Field with positions.</param>
/// <param name="Terms">In order; of neighbours each once.</param>
/// <param name="Distance">Words that may stand between neighbours; null for a phrase.</param>
/// <param name="WordsOnly">Only in the words themselves.</param>
/// <param name="Rarities">Rarity of each different term.</param>
internal sealed record TermSequence(string Field, IReadOnlyList<string> Terms, int? Distance, bool WordsOnly, IReadOnlyList<int> Rarities)
{
    /// <summary>What a match is worth by the place where it stands.</summary>
    public int[] ScoresByPlace() => [.. Enum.GetValues<MatchPlace>().Select(place => Rarities.Sum(rarity => Impact.Score(rarity, Impact.CeilingOf(place))))];

    public override string ToString() => $"{Field}:\"{string.Join(' ', Terms)}\"{(Distance is null ? "" : $"~{Distance}")}";
}
