using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>Passages with a term, scored by its rarity and by where it stands.</summary>
/// <param name="lookup">Where the shapes of the passages are.</param>
/// <param name="term">The term and its field.</param>
/// <param name="rarity">What a full match is worth; 0 for a keyword that only narrows.</param>
/// <param name="wordsOnly">Only where the words themselves hold it.</param>
internal sealed class PlacedTermQuery(LeafLookup lookup, Term term, int rarity, bool wordsOnly = false) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new TermWeight(this, lookup, term, rarity, wordsOnly);

    public override string ToString(string? fieldName) => $"{term}^{rarity}{(wordsOnly ? " in words" : "")}";

    private sealed class TermWeight(Query query, LeafLookup lookup, Term term, int rarity, bool wordsOnly) : ScoredWeight(query)
    {
        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var leaf = lookup.Of(context);
            return lookup.Find(leaf, term.Field, term.Text) is { } found ? new TermScorer(this, found.Docs(acceptDocs), leaf.Columns.Lengths, rarity, wordsOnly) : null;
        }
    }

    private sealed class TermScorer(Weight weight, DocsEnum docs, ushort[][] lengths, int rarity, bool wordsOnly) : Scorer(weight), IBoundedScorer
    {
        public override int DocID => docs.DocID;

        public override int Freq => docs.Freq;

        public override float GetScore()
        {
            var code = docs.Freq;
            return Impact.Score(rarity, Impact.WeightOf(code, lengths[(int)Impact.FieldOf(code)][docs.DocID]));
        }

        public int Most => Impact.Score(rarity, Impact.MostOf(docs.Freq));

        public override int NextDoc() => Placed(docs.NextDoc());

        public override int Advance(int target) => Placed(docs.Advance(target));

        public override long GetCost() => docs.GetCost();

        private int Placed(int doc)
        {
            while (wordsOnly && doc != NO_MORE_DOCS && Impact.FieldOf(docs.Freq) != MatchPlace.Words)
                doc = docs.NextDoc();
            return doc;
        }
    }
}
