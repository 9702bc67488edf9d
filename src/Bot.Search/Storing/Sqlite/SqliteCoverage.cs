using System.Diagnostics.CodeAnalysis;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Storing.Sqlite;

/// <summary>The store in one SQLite file: the truth, from which everything that is searched follows.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Closed once by whoever made it; a container would end it under each of its names, in any order.")]
internal sealed class SqliteCoverage(IOptions<StoreOptions> options, ITermAnalyzer analyzer, ILogger<SqliteCoverage> log) : ICoverageWriter, ICoverageStore
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly DamagedArticles _damaged = new();
    private readonly StorePlace _place = new(options.Value);
    private SqliteConnections? _connections;
    private StoreCommits? _commits;

    public string IndexFolder => _place.IndexFolder;

    public bool IsReadOnly => _connections?.IsReadOnly == true;

    public IReadOnlyList<ArticleId> Damaged => _damaged.Ids;

    public Action? Written { get; set; }

    public async Task<StoreSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connections is null)
            await EnterAsync(_ => 0, cancellationToken);
        return Run(() =>
        {
            var session = _connections!.Rent();
            var isFrozen = false;
            try
            {
                session.Freeze();
                isFrozen = true;
                return session;
            }
            finally
            {
                if (!isFrozen)
                    session.Close();
            }
        });
    }

    public async Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return;
        await EnterAsync(
            commits => commits.Commit((writer, transaction, change) =>
            {
                foreach (var article in articles)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Write(transaction, article, change);
                }
                return true;
            }),
            cancellationToken);
        Written?.Invoke();
    }

    public async Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken)
    {
        var forgotten = await EnterAsync(commits => commits.Forget(id, marks), cancellationToken);
        if (forgotten)
            Written?.Invoke();
        return forgotten;
    }

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken) =>
        EnterAsync(IReadOnlySet<ArticleId> (commits) => commits.Writer.Forgotten.Read(null), cancellationToken);

    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) =>
        EnterAsync(
            commits =>
            {
                var known = commits.Writer.Forgotten.Read(null);
                return ids.Any(known.Contains) && commits.Commit((writer, transaction, change) =>
                {
                    foreach (var id in ids)
                        writer.Forgotten.Remove(transaction, id);
                    return true;
                });
            },
            cancellationToken);

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken) =>
        EnterAsync(commits => commits.Writer.Rows.FindNewest(null, id), cancellationToken);

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) =>
        EnterAsync(commits => commits.Writer.Edits.FindUnaddressed(article), cancellationToken);

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken) =>
        EnterAsync(commits => commits.Writer.Edits.CompareText(article), cancellationToken);

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken) =>
        EnterAsync(commits => commits.Writer.Rows.FindStale(null, extractorVersion, limit), cancellationToken);

    public Task<bool> TryEmptyLogAsync(CancellationToken cancellationToken) =>
        EnterAsync(commits => IsReadOnly || commits.TryEmptyLog(), cancellationToken);

    public Task ProbeAsync(CancellationToken cancellationToken) => EnterAsync(
        commits =>
        {
            commits.Probe();
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        using var session = await OpenAsync(cancellationToken);
        return Run(() => StoreCheck.Run(session, cancellationToken));
    }

    /// <summary>Ends it; nothing may be under way.</summary>
    public void Close()
    {
        _commits?.Dispose();
        _connections?.Dispose();
        _gate.Dispose();
        _place.Dispose();
    }

    /// <summary>Runs on the writing connection, opening the store first if need be. One caller at a time.</summary>
    private async Task<T> EnterAsync<T>(Func<StoreCommits, T> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Run(() =>
            {
                _connections ??= StoreOpening.Open(_place, analyzer, _damaged, log);
                _commits ??= new StoreCommits(_connections.Writer, _connections.Cache, analyzer, _damaged);
                return action(_commits);
            });
        }
        finally
        {
            _gate.Release();
        }
    }

    public T Read<T>(Func<T> read) => Run(read);

    public T Guard<T>(Func<T> read) => SqliteFaults.Guard(_place.File, read);

    private T Run<T>(Func<T> action) => SqliteFaults.Run(_place.File, action);
}
