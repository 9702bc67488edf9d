using Bot.Search.Analyzing;
using Bot.Search.Indexing.Passages;
using Bot.Search.Indexing.Segments;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Searching;

/// <summary>The words of the coverage, for completing and correcting.</summary>
internal static class IndexWords
{
    private static readonly string[] Fields = [IndexFields.QuoteTerms, IndexFields.SentenceTerms];

    /// <summary>Words whose term begins so, most frequent first, then by term.</summary>
    public static IReadOnlyList<VocabularyWord> WithPrefix(IndexView view, string prefix, int limit) =>
        Ordered(view, Enough(Count(view, [prefix], _ => true, null), limit).Select(pair => (pair.Key, 0)), limit);

    /// <summary>Words whose term is a near spelling, nearest first, then most frequent, then by term.</summary>
    public static IReadOnlyList<VocabularyWord> Near(IndexView view, string term, int limit)
    {
        var allowed = NearSpelling.Allowed(term);
        if (allowed == 0)
            return [];
        var sketch = new SpellingSketch(term, allowed);
        var near = Count(view, [.. NearSpelling.FirstLetters(term).Select(letter => letter.ToString())], IsNear, sketch.MayBeNear);
        return Ordered(view, near.Keys.Select(other => (other, NearSpelling.Distance(term, other))), limit);

        bool IsNear(string other) => NearSpelling.Distance(term, other) is > 0 and var distance && distance <= allowed;
    }

    /// <summary>
    /// Those of <paramref name="counts"/> (which may count deleted passages) that are sure to hold the first
    /// <paramref name="limit"/> by exact count, when few are deleted.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, int>> Enough(Dictionary<string, int> counts, int limit) => counts
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Take(Math.Max(0, limit) * 2 + 50);

    private static Dictionary<string, int> Count(IndexView view, string[] prefixes, Func<string, bool> isWanted, Func<BytesRef, bool>? mayBeWanted)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (leaf, field, prefix) in from leaf in view.Leaves from field in Fields from prefix in prefixes select (leaf, field, prefix))
        {
            foreach (var (term, documents) in leaf.WithPrefix(field, prefix, mayBeWanted))
            {
                if (!asked.TryGetValue(term, out var wanted))
                    asked[term] = wanted = isWanted(term);
                if (wanted)
                    counts[term] = counts.GetValueOrDefault(term) + documents;
            }
        }
        return counts;
    }

    private static IReadOnlyList<VocabularyWord> Ordered(IndexView view, IEnumerable<(string Term, int Distance)> candidates, int limit) =>
    [
        .. candidates
            .Select(candidate => (candidate.Term, candidate.Distance, Passages: view.Count(candidate.Term)))
            .Where(candidate => candidate.Passages > 0)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Passages)
            .ThenBy(candidate => candidate.Term, StringComparer.Ordinal)
            .Take(Math.Max(0, limit))
            .Select(candidate => new VocabularyWord(candidate.Term, FormOf(view, candidate.Term), candidate.Passages)),
    ];

    /// <summary>The plainest form that some passage's article still prints.</summary>
    private static string FormOf(IndexView view, string term)
    {
        var prefix = term + IndexFields.FormSign;
        var forms = view.Leaves.SelectMany(leaf => leaf.WithPrefix(IndexFields.Form, prefix), (leaf, found) => (leaf, found.Term));
        return WordChoice.Plainest(forms.Where(found => IsLive(found.leaf, found.Term)).Select(found => found.Term[prefix.Length..]));
    }

    private static bool IsLive(LeafView leaf, string form) => leaf.Live is null
        || leaf.Find(IndexFields.Form, form)?.Docs(leaf.Live, null, Lucene.Net.Index.DocsFlags.NONE).NextDoc() is not (null or DocIdSetIterator.NO_MORE_DOCS);
}
