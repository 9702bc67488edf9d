using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>Who speaks, by name and by role: found in the index, named by the store.</summary>
internal sealed class IndexNames(IndexView view, StoreSession session)
{
    /// <summary>Passages looked at in one segment: a role as common as "president" names the same few people all along.</summary>
    private const int MostPassages = 20_000;

    public IReadOnlyList<SpeakerEntry> ByBuckets(IReadOnlyList<string> buckets)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in view.Leaves)
        {
            // A key may lie in several of the buckets.
            foreach (var (key, documents) in buckets.SelectMany(bucket => In(leaf, bucket)).DistinctBy(found => found.Key))
                counts[key] = counts.GetValueOrDefault(key) + (leaf.Live is null ? documents : leaf.Count(IndexFields.Speaker, key));
        }
        return Named(counts.Select(pair => (pair.Key, pair.Value)), SpeakerLimits.ByName);
    }

    private static IEnumerable<(string Key, int Documents)> In(LeafView leaf, string bucket) =>
        leaf.WithPrefix(IndexFields.Speaker, bucket).Where(found => SpeakerKey.IsIn(found.Term, bucket));

    /// <summary>The most quoted of all for an empty prefix.</summary>
    public IReadOnlyList<SpeakerEntry> ByPrefix(string prefix, int limit) => prefix.Length == 0
        ? [.. view.MostQuoted.GetOrAdd(limit, most => Entries(MostQuoted(most), most))]
        : Entries(session.Speakers.FindByPrefix(prefix).Select(key => key.Value), limit);

    public IReadOnlyList<SpeakerEntry> ByRole(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken)
    {
        if (roleTerms.Count == 0)
            return [];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var translator = new QueryTranslator(new LeafLookup(view), _ => 0, _ => false, true);
        var query = new BooleanQuery(true);
        foreach (var term in roleTerms.Distinct(StringComparer.Ordinal))
            query.Add(translator.Keyword(IndexFields.Role, term), Occur.MUST);
        var weight = new IndexSearcher(new Lucene.Net.Index.MultiReader()).CreateNormalizedWeight(query);
        foreach (var leaf in view.Leaves)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CountIn(leaf, weight, counts);
        }
        return Named(counts.Select(pair => (pair.Key, pair.Value)), SpeakerLimits.ByRole);
    }

    private static void CountIn(LeafView leaf, Weight weight, Dictionary<string, int> counts)
    {
        if (weight.GetScorer(leaf.Reader.AtomicContext, leaf.Live) is not { } scorer || leaf.Reader.GetSortedDocValues(IndexFields.Speaker) is not { } speakers)
            return;
        var key = new BytesRef();
        for (var looked = 0; looked < MostPassages && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS; looked++)
        {
            var number = speakers.GetOrd(scorer.DocID);
            if (number < 0)
                continue;
            speakers.LookupOrd(number, key);
            var speaker = key.Utf8ToString();
            counts[speaker] = counts.GetValueOrDefault(speaker) + 1;
        }
    }

    /// <summary>Candidates by counts that may hold deleted passages; more than asked for, so that the exact counts can choose.</summary>
    private IEnumerable<string> MostQuoted(int limit)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in view.Leaves)
        {
            foreach (var (key, documents) in leaf.WithPrefix(IndexFields.Speaker, ""))
                counts[key] = counts.GetValueOrDefault(key) + documents;
        }
        return IndexWords.Enough(counts, limit).Select(pair => pair.Key);
    }

    private IReadOnlyList<SpeakerEntry> Entries(IEnumerable<string> keys, int limit) =>
        Named(keys.Distinct(StringComparer.Ordinal).Select(key => (key, view.Count(IndexFields.Speaker, IndexFields.Keyword(key)))), limit);

    /// <summary>Most passages first, then by key; few enough that names are looked up for them alone.</summary>
    private IReadOnlyList<SpeakerEntry> Named(IEnumerable<(string Key, int Passages)> counts, int limit) =>
    [
        .. counts
            .Where(pair => pair.Passages > 0)
            .Select(pair => (Key: new SpeakerKey(pair.Key), pair.Passages))
            .OrderByDescending(pair => pair.Passages)
            .ThenBy(pair => pair.Key)
            .Take(Math.Max(0, limit))
            .Select(pair => session.Speakers.Find(pair.Key) is { } known
                ? new SpeakerEntry(pair.Key, known.Name, known.Kind, pair.Passages)
                : null)
            .OfType<SpeakerEntry>(),
    ];
}
