using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Following;
using Bot.Search.Storing;
using Bot.Search.Storing.Engines;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Testing;

/// <summary>Store and index in a folder, as a process of the product has them.</summary>
internal sealed class DiskCoverage : ICoverageWriter, IIndexReader, IAsyncDisposable
{
    private readonly CoverageHome _home;

    /// <param name="folder">The data folder.</param>
    /// <param name="log">Hears what both have to say; null for nobody.</param>
    /// <param name="indexing">How the process treats its index; null for what a single question does.</param>
    public DiskCoverage(string folder, ILoggerFactory? log = null, IndexingOptions? indexing = null)
        : this(new StoreOptions { DataDirectory = folder }, log, indexing)
    {
    }

    /// <param name="options">Where the store is, and the data folder.</param>
    /// <param name="log">As above.</param>
    /// <param name="indexing">As above.</param>
    /// <param name="turn">Under which turn it writes; null for none.</param>
    public DiskCoverage(StoreOptions options, ILoggerFactory? log = null, IndexingOptions? indexing = null, WritingTurn? turn = null)
    {
        log ??= NullLoggerFactory.Instance;
        var analyzer = new TermAnalyzer();
        var store = new SqlCoverage(StoreEngines.Of(options, TimeProvider.System), analyzer, log.CreateLogger<SqlCoverage>(), turn);
        _home = new CoverageHome(store, Options.Create(indexing ?? new IndexingOptions()), analyzer, log.CreateLogger<CoverageIndex>());
    }

    public ICoverageStore Store => _home.Store;

    public IIndexCare Care => _home.Index;

    public bool IsReadOnly => _home.Writer.IsReadOnly;

    public ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken) => _home.Index.OpenAsync(cancellationToken);

    public Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken) => _home.Writer.WriteAsync(articles, cancellationToken);

    public Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken) =>
        _home.Writer.ForgetAsync(id, marks, cancellationToken);

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken) => _home.Writer.ReadForgottenAsync(cancellationToken);

    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) => _home.Writer.RecallAsync(ids, cancellationToken);

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken) => _home.Writer.FindStoredAsync(id, cancellationToken);

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) =>
        _home.Writer.FindUnaddressedAsync(article, cancellationToken);

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken) => _home.Writer.CompareTextAsync(article, cancellationToken);

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken) =>
        _home.Writer.FindStaleAsync(extractorVersion, limit, cancellationToken);

    public ValueTask DisposeAsync() => _home.DisposeAsync();
}
