using Bot.Search.Indexing;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Benchmarks.Loading;

/// <summary>Our own engine's search for the same pairs of words, ten loaded hits: what the baselines are compared with.</summary>
internal static class OwnSearch
{
    public static async Task RunAsync(LoadOptions options, int rounds, CancellationToken cancellationToken)
    {
        var analyzer = new TermAnalyzer();
        using var index = new SqliteIndex(Options.Create(new IndexOptions { DataDirectory = options.Data }), analyzer, NullLogger<SqliteIndex>.Instance);
        Console.WriteLine("\n## Search alone: our engine (one caller)\n\n" + Latencies.Header);
        foreach (var (kind, pairs) in BaselineQuestions.All())
        {
            foreach (var all in (bool[])[false, true])
            {
                var times = new Latencies($"own, {kind}, {(all ? "AND" : "OR")}");
                for (var i = -1; i < rounds * pairs.Count; i++)
                {
                    var (first, second) = pairs[(i + pairs.Count) % pairs.Count];
                    var timer = new Timer();
                    IndexQuery[] parts = [new IndexQuery.Term(analyzer.TermOf(first)!), new IndexQuery.Term(analyzer.TermOf(second)!)];
                    await using var snapshot = await index.OpenAsync(cancellationToken);
                    var found = await snapshot.SearchAsync(all ? new IndexQuery.All(parts) : new IndexQuery.Any(parts), IndexFilter.None, 10, cancellationToken);
                    await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken);
                    if (i >= 0)
                        timer.Stop(times);
                }
                Console.WriteLine(times.Row());
            }
        }
    }
}
