using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Indexing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Articles with one quote each, and what is found of those on a ceasefire.</summary>
internal static class Talks
{
    /// <summary>Words of Anna Berg in an article of that name.</summary>
    public static ExtractedArticle Talk(string name, string words) =>
        new ArticleMaker($"https://example.org/{name}").Quotes("Anna Berg", words).Make();

    /// <summary>What a copy finds on it now, in the order of the alphabet.</summary>
    public static async Task<List<string>> WordsAsync(DiskCoverage copy)
    {
        await using var snapshot = await copy.OpenAsync(CancellationToken.None);
        return await FoundAsync(snapshot);
    }

    /// <summary>The same in one state of the index.</summary>
    public static async Task<List<string>> FoundAsync(IIndexSnapshot snapshot)
    {
        var found = await snapshot.SearchAsync(new IndexQuery.Term(new Bot.Search.Analyzing.TermAnalyzer().TermOf("ceasefire")!), CoverageFilter.None, 10, CancellationToken.None);
        var units = await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], CancellationToken.None);
        return [.. units.Select(unit => unit.Text).Order(StringComparer.Ordinal)];
    }
}
