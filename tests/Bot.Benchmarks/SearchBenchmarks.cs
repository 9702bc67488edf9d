using BenchmarkDotNet.Attributes;
using Bot.Benchmarks.Loading;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Benchmarks;

/// <summary>What does a search of ten thousand generated quotes cost, without loading and rendering?</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly TempFolder _folder = new();
    private readonly TermAnalyzer _analyzer = new();
    private readonly WordModel _words = new();
    private DiskCoverage? _index;
    private IIndexSnapshot? _snapshot;

    [Params(0, 100, 3_000)]
    public int Rank { get; set; }

    [GlobalSetup]
    public async Task Build()
    {
        _index = new DiskCoverage(_folder.Path);
        foreach (var batch in new CoverageGenerator(1).Generate(10_000).Chunk(200))
            await _index.WriteAsync(batch, CancellationToken.None);
        _snapshot = await _index.OpenAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task Remove()
    {
        await _snapshot!.DisposeAsync();
        await _index!.DisposeAsync();
        _folder.Dispose();
    }

    [Benchmark]
    public async Task<int> Either()
    {
        IndexQuery[] parts = [Term(Rank), Term(Rank + 3)];
        return (await _snapshot!.SearchAsync(new IndexQuery.Should(parts), CoverageFilter.None, 10, CancellationToken.None)).Hits.Count;
    }

    [Benchmark]
    public async Task<int> Both()
    {
        IndexQuery[] parts = [Term(Rank), Term(Rank + 3)];
        return (await _snapshot!.SearchAsync(new IndexQuery.Must(parts), CoverageFilter.None, 10, CancellationToken.None)).Hits.Count;
    }

    private IndexQuery.Term Term(int rank) => new(_analyzer.TermOf(_words.Content(rank))!);
}
