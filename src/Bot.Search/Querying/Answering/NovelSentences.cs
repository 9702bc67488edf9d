using Bot.Search.Analyzing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>
/// Sentences that tell what no other outlet tells: a good part of their meaning-bearing words stands nowhere in the
/// other outlets' sentences. Nobody is quoted with them, so they come behind the quotes.
/// </summary>
internal sealed class NovelSentences
{
    private const int MaxEach = 3;
    private const int MinTerms = 6;
    private const double MinShare = 0.25;

    // Sentences, not whole texts: what stands around an article (links, notices) tells nothing.
    private readonly List<(Passage Unit, List<string> Terms)> _sentences;

    /// <summary>The one outlet that has a term; null when several have it.</summary>
    private readonly Dictionary<string, string?> _owner = new(StringComparer.Ordinal);

    public NovelSentences(IReadOnlyList<Passage> units, ITermAnalyzer analyzer)
    {
        var hasOthers = units.Select(unit => unit.Article.Outlet).Distinct(StringComparer.Ordinal).Skip(1).Any();
        _sentences = hasOthers
            ? [.. units.DistinctBy(unit => (unit.Article.Id, unit.Context)).Select(unit => (unit, TermsOf(unit, analyzer)))]
            : [];
        foreach (var (unit, terms) in _sentences)
        {
            foreach (var term in terms)
            {
                if (!_owner.TryAdd(term, unit.Article.Outlet) && _owner[term] != unit.Article.Outlet)
                    _owner[term] = null;
            }
        }
    }

    /// <summary>The outlet's most novel sentences, most new words first, then as they stand in the articles.</summary>
    public IEnumerable<Passage> Of(string outlet) => _sentences
        .Where(row => row.Unit.Kind == PassageKind.Sentence && row.Unit.Article.Outlet == outlet)
        .Select(row => (row.Unit, row.Terms.Count, New: row.Terms.Count(term => _owner[term] is not null)))
        .Where(row => row.Count >= MinTerms && row.New >= MinShare * row.Count)
        .OrderByDescending(row => row.New)
        .ThenBy(row => row.Unit.Id)
        .Select(row => row.Unit)
        .Take(MaxEach);

    private static List<string> TermsOf(Passage unit, ITermAnalyzer analyzer) =>
        [.. analyzer.Analyze(unit.Article.Text, unit.Context)
            .Where(token => !token.Joined && !analyzer.IsStopTerm(token.Term))
            .Select(token => token.Term)
            .Distinct()];
}
