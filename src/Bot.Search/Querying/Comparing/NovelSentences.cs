using Bot.Search.Indexing;
using Bot.Search.Indexing.Analysis;

namespace Bot.Search.Querying.Comparing;

/// <summary>
/// Sentences that tell what no other outlet tells: a good part of their meaning-bearing words stands nowhere in the other
/// outlets' articles. Nobody is quoted with them, so they come behind the quotes.
/// </summary>
internal static class NovelSentences
{
    private const int MaxEach = 3;
    private const int MinTerms = 6;
    private const double MinShare = 0.25;

    /// <summary>The outlet's most novel sentences, most new words first, then as they stand in the articles.</summary>
    public static IEnumerable<IndexUnit> Of(string outlet, IReadOnlyList<IndexUnit> units, ITermAnalyzer analyzer)
    {
        // Sentences, not whole texts: what stands around an article (links, notices) tells nothing.
        var others = units.Where(unit => unit.Article.Outlet != outlet).DistinctBy(unit => (unit.Article.Id, unit.Context)).ToList();
        if (others.Count == 0)
            return [];
        var known = others.SelectMany(unit => analyzer.Analyze(unit.Article.Text, unit.Context)).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return units
            .Where(unit => unit.Kind == UnitKind.Sentence && unit.Article.Outlet == outlet)
            .Select(unit => (Unit: unit, Terms: TermsOf(unit, analyzer)))
            .Select(row => (row.Unit, row.Terms.Count, New: row.Terms.Count(term => !known.Contains(term))))
            .Where(row => row.Count >= MinTerms && row.New >= MinShare * row.Count)
            .OrderByDescending(row => row.New)
            .ThenBy(row => row.Unit.Id)
            .Select(row => row.Unit)
            .Take(MaxEach);
    }

    private static List<string> TermsOf(IndexUnit unit, ITermAnalyzer analyzer) =>
        [.. analyzer.Analyze(unit.Article.Text, unit.Span)
            .Where(token => !token.Joined && !analyzer.IsStopTerm(token.Term))
            .Select(token => token.Term)
            .Distinct()];
}
