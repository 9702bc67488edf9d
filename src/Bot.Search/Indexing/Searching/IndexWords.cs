using Bot.Search.Analyzing;
using Bot.Search.Indexing.Passages;
using Bot.Search.Indexing.Segments;
using Lucene.Net.Search;
using Lucene.Net.Util.Automaton;

namespace Bot.Search.Indexing.Searching;

/// <summary>The words of the coverage, for completing and correcting.</summary>
internal static class IndexWords
{
    private static readonly string[] Fields = [IndexFields.QuoteTerms, IndexFields.SentenceTerms];

    /// <summary>Words whose term begins so, most frequent first, then by term.</summary>
    public static IReadOnlyList<VocabularyWord> WithPrefix(IndexView view, string prefix, int limit) =>
        Ordered(view, Enough(Count(from leaf in view.Leaves from field in Fields from found in leaf.WithPrefix(field, prefix) select found, _ => true), limit).Select(pair => (pair.Key, 0)), limit);

    /// <summary>Words whose term is a near spelling, nearest first, then most frequent, then by term.</summary>
    public static IReadOnlyList<VocabularyWord> Near(IndexView view, string term, int limit)
    {
        var allowed = NearSpelling.Allowed(term);
        if (allowed == 0)
            return [];
        var spellings = NearSpellings(term, allowed);
        var near = Count(from leaf in view.Leaves from field in Fields from found in leaf.Accepted(field, spellings) select found, IsNear);
        return Ordered(view, near.Keys.Select(other => (other, NearSpelling.Distance(term, other))), limit);

        bool IsNear(string other) => NearSpelling.Distance(term, other) is > 0 and var distance && distance <= allowed;
    }

    /// <summary>
    /// Accepts what may be a near spelling: walked beside the dictionary, it passes over all blocks that hold none. What it
    /// lets through is compared letter by letter.
    /// </summary>
    private static CompiledAutomaton NearSpellings(string term, int allowed)
    {
        var within = new LevenshteinAutomata(term, true).ToAutomaton(allowed);
        var begun = BasicOperations.Union([.. NearSpelling.FirstLetters(term).Select(letter => BasicAutomata.MakeChar(letter))]);
        var both = BasicOperations.Intersection(within, BasicOperations.Concatenate(begun, BasicAutomata.MakeAnyString()));
        return new CompiledAutomaton(both, true, false);
    }

    /// <summary>
    /// Those of <paramref name="counts"/> (which may count deleted passages) that are sure to hold the first
    /// <paramref name="limit"/> by exact count, when few are deleted.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, int>> Enough(Dictionary<string, int> counts, int limit) => counts
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Take(Math.Max(0, limit) * 2 + 50);

    private static Dictionary<string, int> Count(IEnumerable<(string Term, int Documents)> found, Func<string, bool> isWanted)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (term, documents) in found)
        {
            if (!asked.TryGetValue(term, out var wanted))
                asked[term] = wanted = isWanted(term);
            if (wanted)
                counts[term] = counts.GetValueOrDefault(term) + documents;
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
        || leaf.Find(IndexFields.Form, form)?.Docs(leaf.Live, Lucene.Net.Index.DocsFlags.NONE).NextDoc() is not (null or DocIdSetIterator.NO_MORE_DOCS);
}
