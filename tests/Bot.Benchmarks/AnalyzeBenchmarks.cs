using BenchmarkDotNet.Attributes;
using Bot.Search.Analyzing;
using Bot.Testing;

namespace Bot.Benchmarks;

/// <summary>What does it cost to turn an article into terms?</summary>
[MemoryDiagnoser]
public class AnalyzeBenchmarks
{
    private readonly TermAnalyzer _analyzer = new();
    private readonly string _article = File.ReadAllText(RepositoryRoot.File("seeds", "000_ba2484c0cdb01c6b.txt"));

    [Benchmark]
    public int Article() => _analyzer.Analyze(_article).Count;

    [Benchmark]
    public string? OneWord() => _analyzer.TermOf("cease-fire");
}
