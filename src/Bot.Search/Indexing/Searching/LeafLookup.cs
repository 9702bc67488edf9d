using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Searching;

/// <summary>
/// What one search looks up in the leaves of a view, each once: a term is asked for when its rarity is counted, when it is
/// scored and when hits are explained, and finding it in a segment reads a block of the dictionary each time.
/// </summary>
internal sealed class LeafLookup(IndexView view)
{
    private readonly Dictionary<AtomicReader, LeafView> _leaves = view.Leaves.ToDictionary(leaf => leaf.Reader);
    private readonly Dictionary<(LeafView Leaf, string Field, string Term), TermPlace?> _terms = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public LeafView Of(AtomicReaderContext context) => _leaves[context.AtomicReader];

    /// <summary>Where a term's passages are; null when the segment does not have it.</summary>
    public TermPlace? Find(LeafView leaf, string field, string term)
    {
        var key = (leaf, field, term);
        if (!_terms.TryGetValue(key, out var found))
            _terms[key] = found = leaf.Find(field, term);
        return found;
    }

    /// <summary>How many passages of the whole view hold a word, in any place.</summary>
    public int CountOf(string term)
    {
        if (!_counts.TryGetValue(term, out var count))
            _counts[term] = count = Count(IndexFields.QuoteTerms, term) + Count(IndexFields.SentenceTerms, term);
        return count;
    }

    /// <summary>The rarity of a word over the whole view.</summary>
    public int RarityOf(string term) => Rarity.Of(CountOf(term), view.Passages);

    private int Count(string field, string term)
    {
        var count = 0;
        foreach (var leaf in view.Leaves)
            count += Find(leaf, field, term) is { } place ? leaf.Count(place) : 0;
        return count;
    }
}
