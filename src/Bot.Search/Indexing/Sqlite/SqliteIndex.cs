using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>
/// The engine on disk: articles, extractions and groups in one SQLite file, which is the truth; searchable terms in
/// segments, which are derived from it.
/// </summary>
internal sealed class SqliteIndex(IOptions<IndexOptions> options, ITermAnalyzer analyzer, ILogger<SqliteIndex> log) : IIndexWriter, IIndexReader, IDisposable
{
    /// <summary>Name of the store in the data folder; the segments lie in a folder of this name with another ending.</summary>
    public const string FileName = "coverage.db";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly PublishedView _published = new();
    private SqliteWriter? _writer;

    private string StorePath => Path.Combine(options.Value.DataDirectory, FileName);

    public async ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        if (_published.Current is null)
            await EnterAsync(_ => 0, cancellationToken);
        try
        {
            return TryOpen() ?? await OpenAfterRefreshAsync(cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault, StorePath);
        }
    }

    public Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.Write(articles, cancellationToken) ? 1 : 0, cancellationToken);

    public Task<bool> ForgetAsync(ArticleId id, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.Forget(id), cancellationToken);

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.FindStored(id), cancellationToken);

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.FindUnaddressed(article), cancellationToken);

    public Task<TextStanding?> CompareTextAsync(Article article, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.CompareText(article), cancellationToken);

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken) =>
        EnterAsync(writer => writer.FindStale(extractorVersion, limit), cancellationToken);

    public void Dispose()
    {
        _writer?.Dispose();
        _gate.Dispose();
    }

    /// <summary>Runs on the writer, opening the store first if need be. One caller at a time.</summary>
    private async Task<T> EnterAsync<T>(Func<SqliteWriter, T> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _writer ??= SqliteWriter.Open(StorePath, analyzer, _published, log);
            return action(_writer);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(fault, StorePath);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A snapshot whose tables and segments are of the same write; null when another process has written since.</summary>
    private SqliteSnapshot? TryOpen()
    {
        var connection = _writer!.Connections.Rent();
        var snapshot = new SqliteSnapshot(connection, _writer.Connections, analyzer);
        if (snapshot.TryBind(_published.Current!))
            return snapshot;
        lock (_published.Gate)
        {
            if (snapshot.TryBind(_published.Current!))
                return snapshot;
        }
        snapshot.Close();
        return null;
    }

    private async Task<IIndexSnapshot> OpenAfterRefreshAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await EnterAsync(writer => writer.Refresh(), cancellationToken);
            if (TryOpen() is { } snapshot)
                return snapshot;
        }
    }
}
