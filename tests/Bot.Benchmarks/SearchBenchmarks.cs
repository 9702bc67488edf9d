using BenchmarkDotNet.Attributes;
using Bot.Benchmarks.Loading;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Sqlite;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Benchmarks;

/// <summary>What does a search of ten thousand generated quotes cost, without loading and rendering?</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly TempFolder _folder = new();
    private readonly TermAnalyzer _analyzer = new();
    private readonly WordModel _words = new();
    private SqliteIndex? _index;
    private IIndexSnapshot? _snapshot;

    [Params(0, 100, 3_000)]
    public int Rank { get; set; }

    [GlobalSetup]
    public async Task Build()
    {
        _index = new SqliteIndex(Options.Create(new IndexOptions { DataDirectory = _folder.Path }), _analyzer, NullLogger<SqliteIndex>.Instance);
        foreach (var batch in new CoverageGenerator(1).Generate(10_000).Chunk(200))
            await _index.WriteAsync(batch, CancellationToken.None);
        _snapshot = await _index.OpenAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await _snapshot!.DisposeAsync();
        _index!.Dispose();
        _folder.Dispose();
    }

    [Benchmark]
    public async Task<int> Either()
    {
        IndexQuery[] parts = [Term(Rank), Term(Rank + 3)];
        return (await _snapshot!.SearchAsync(new IndexQuery.Any(parts), IndexFilter.None, 10, CancellationToken.None)).Hits.Count;
    }

    [Benchmark]
    public async Task<int> Both()
    {
        IndexQuery[] parts = [Term(Rank), Term(Rank + 3)];
        return (await _snapshot!.SearchAsync(new IndexQuery.All(parts), IndexFilter.None, 10, CancellationToken.None)).Hits.Count;
    }

    private IndexQuery.Term Term(int rank) => new(_analyzer.TermOf(_words.Content(rank))!);
}
