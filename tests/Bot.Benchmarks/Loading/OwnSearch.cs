using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Benchmarks.Loading;

/// <summary>Our own engine's search for the same pairs of words, ten loaded hits: what the baselines are compared with.</summary>
internal static class OwnSearch
{
    public static async Task RunAsync(LoadOptions options, int rounds, CancellationToken cancellationToken)
    {
        var analyzer = new TermAnalyzer();
        await using var index = new DiskCoverage(options.Data);
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
                    var found = await snapshot.SearchAsync(all ? new IndexQuery.Must(parts) : new IndexQuery.Should(parts), CoverageFilter.None, 10, cancellationToken);
                    await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken);
                    if (i >= 0)
                        timer.Stop(times);
                }
                Console.WriteLine(times.Row());
            }
        }
    }
}
