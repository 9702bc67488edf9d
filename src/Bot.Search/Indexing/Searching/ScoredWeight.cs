using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search.Indexing.Searching;

/// <summary>A weight whose scores are whole numbers that nothing else scales: Lucene's query norm and boosts are left out.</summary>
internal abstract class ScoredWeight(Query query) : Weight
{
    public override Query Query => query;

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost)
    {
    }

    /// <summary>Hits are explained by <see cref="LeafPassage"/>, in our own words.</summary>
    public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString());
}

