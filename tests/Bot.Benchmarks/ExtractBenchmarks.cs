using BenchmarkDotNet.Attributes;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Extraction.Model;
using Bot.Search.Extraction.Names;
using Bot.Testing;

namespace Bot.Benchmarks;

/// <summary>
/// How fast are quotes found, and how long do the weights take to load? <see cref="ExtractMegabyte"/> works through one
/// million characters of the seeds' text, so its time in seconds is the inverse of megabytes a second.
/// </summary>
[MemoryDiagnoser]
public class ExtractBenchmarks
{
    private const int Megabyte = 1_000_000;
    private List<Article> _articles = [];
    private ArticleExtractor _extractor = null!;

    [GlobalSetup]
    public void Setup()
    {
        var texts = Directory.GetFiles(RepositoryRoot.File("seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        _extractor = new ArticleExtractor(new(ModelFile.ReadBuiltIn()), new ArticleSpeakers());
        var length = 0;
        for (var i = 0; length < Megabyte; i++)
        {
            var text = texts[i % texts.Count];
            _articles.Add(Article(text[..Math.Min(text.Length, Megabyte - length)]));
            length += _articles[^1].Text.Length;
        }
    }

    /// <summary>Text layer, tags, quotes and speakers of one million characters.</summary>
    [Benchmark]
    public int ExtractMegabyte() => _articles.Sum(article => _extractor.Extract(article).Quotes.Count);

    /// <summary>Reading the built-in weights and laying them out.</summary>
    [Benchmark]
    public IArticleExtractor Load() => new ArticleExtractor(new(ModelFile.ReadBuiltIn()), new ArticleSpeakers());

    private static Article Article(string text) => new()
    {
        Id = new ArticleId("benchmark"),
        Outlet = string.Empty,
        Title = string.Empty,
        Text = text,
        ContentHash = string.Empty,
        IngestedAt = DateTimeOffset.UnixEpoch,
    };
}
