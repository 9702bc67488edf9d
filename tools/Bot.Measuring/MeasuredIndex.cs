using System.Security.Cryptography;
using System.Text;
using Bot.Search;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Indexing;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Measuring;

/// <summary>The product's own extraction, index and questions over the gold articles.</summary>
internal sealed class MeasuredIndex : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-measuring-").FullName;

    public MeasuredIndex()
    {
        var services = new ServiceCollection().AddLogging().AddOptions().AddBotSearch();
        services.AddSingleton(TimeProvider.System);
        services.Configure<StoreOptions>(options => options.DataDirectory = _folder);
        _services = services.BuildServiceProvider();
    }

    public ITermAnalyzer Analyzer => _services.GetRequiredService<ITermAnalyzer>();

    public IQueryService Questions => _services.GetRequiredService<IQueryService>();

    public ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IIndexReader>().OpenAsync(cancellationToken);

    /// <summary>Extracts and stores the articles as any others; the marked quotes are not shown to the product.</summary>
    public async Task AddAsync(IReadOnlyList<GoldArticle> articles, CancellationToken cancellationToken)
    {
        var extractor = _services.GetRequiredService<IArticleExtractor>();
        var writer = _services.GetRequiredService<ICoverageWriter>();
        foreach (var some in articles.Chunk(50))
            await writer.WriteAsync([.. some.Select(gold => extractor.Extract(ArticleOf(gold)))], cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Article ArticleOf(GoldArticle gold)
    {
        var lineEnd = gold.Text.IndexOf('\n', StringComparison.Ordinal);
        return new Article
        {
            Id = gold.Id,
            Outlet = gold.Outlet,
            Title = lineEnd < 0 ? "" : gold.Text[..lineEnd].Trim(),
            Text = gold.Text,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(gold.Text))),
            IngestedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
