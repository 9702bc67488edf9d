using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sql;

/// <summary>The store: the truth, from which everything that is searched follows.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Closed once by whoever made it; a container would end it under each of its names, in any order.")]
internal sealed class SqlCoverage(IStoreEngine engine, ITermAnalyzer analyzer, ILogger<SqlCoverage> log, WritingTurn? turn = null) : ICoverageWriter, ICoverageStore
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly DamagedArticles _damaged = new();
    private OpenStore? _open;
    private StoreCommits? _commits;
    private StoreLookups? _lookups;

    public string IndexFolder => engine.IndexFolder;

    public bool IsReadOnly => _open?.IsReadOnly == true;

    public string Name => engine.Name;

    public IReadOnlyList<ArticleId> Damaged => _damaged.Ids;

    public Action? Written { get; set; }

    public async Task<StoreSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (_open is null)
            await OpenStoreAsync(cancellationToken);
        return engine.Run(_open!.Freeze);
    }

    public async Task WriteAsync(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return;
        await EnterAsync(
            commits => commits.Commit((writer, change) =>
            {
                commits.RefuseLostTurn();
                writer.Write(articles, change, cancellationToken);
                return true;
            }),
            cancellationToken);
        Written?.Invoke();
    }

    public async Task<T> WriteAsync<T>(Func<IStoredArticles, Task<T>> decide, CancellationToken cancellationToken)
        where T : IDecidedWrite
    {
        var (decided, hasWritten) = await EnterAsync(commits => commits.Write(decide, cancellationToken), cancellationToken);
        if (hasWritten)
            Written?.Invoke();
        return decided;
    }

    public async Task<bool> ForgetAsync(ArticleId id, IReadOnlyCollection<ArticleId> marks, CancellationToken cancellationToken)
    {
        var forgotten = await EnterAsync(commits => commits.Forget(id, marks), cancellationToken);
        if (forgotten)
            Written?.Invoke();
        return forgotten;
    }

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken) =>
        EnterAsync(IReadOnlySet<ArticleId> (commits) => commits.Writer.Forgotten.Read(), cancellationToken);

    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) =>
        EnterAsync(
            commits =>
            {
                var known = commits.Writer.Forgotten.Read();
                return ids.Any(known.Contains) && commits.Commit((writer, change) =>
                {
                    foreach (var id in ids)
                        writer.Forgotten.Remove(id);
                    return true;
                });
            },
            cancellationToken);

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken) =>
        LookUpAsync((rows, _) => rows.FindNewest(id), cancellationToken);

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) =>
        LookUpAsync((_, edits) => edits.FindUnaddressed(article), cancellationToken);

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken) =>
        LookUpAsync((_, edits) => edits.CompareText(article), cancellationToken);

    public Task<IReadOnlyList<Article>> FindStaleAsync(string extractorVersion, int limit, CancellationToken cancellationToken) =>
        EnterAsync(commits => commits.Writer.Rows.FindStale(extractorVersion, limit), cancellationToken);

    public Task<bool> TryEmptyLogAsync(CancellationToken cancellationToken) =>
        EnterAsync(commits => IsReadOnly || commits.TryEmpty(), cancellationToken);

    public Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken) => engine.WaitForChangeAsync(longest, cancellationToken);

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
        return engine.Run(() => StoreCheck.Run(session, cancellationToken));
    }

    public T Read<T>(Func<T> read) => engine.Run(read);

    public T Guard<T>(Func<T> read) => engine.Guard(read);

    /// <summary>Ends it; nothing may be under way.</summary>
    public void Close()
    {
        _lookups?.Close();
        _commits?.Dispose();
        _open?.Dispose();
        _gate.Dispose();
        engine.Dispose();
    }

    /// <summary>Opens the store for those who read: they may be able to where nobody can write.</summary>
    private async Task OpenStoreAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _open ??= engine.Run(() => engine.Open(analyzer, _damaged, log));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs on the writing connection, opening the store first if need be. One caller at a time.</summary>
    private async Task<T> EnterAsync<T>(Func<StoreCommits, T> action, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return engine.Run(() =>
            {
                var open = _open ??= engine.Open(analyzer, _damaged, log);
                open.Renew();
                _lookups ??= open.HasLookups ? new StoreLookups(open, analyzer, _damaged) : null;
                _commits ??= new StoreCommits(open.Writer, open, analyzer, _damaged, turn);
                return TryTwice(action, open, _commits);
            });
        }
        finally
        {
            _gate.Release();
        }
    }

    private Task<T> LookUpAsync<T>(Func<ArticleRows, EditRows, T> look, CancellationToken cancellationToken) => _lookups is { } lookups
        ? lookups.UseAsync(look, engine.Run, cancellationToken)
        : EnterAsync(commits => look(commits.Writer.Rows, commits.Writer.Edits), cancellationToken);

    /// <summary>
    /// A connection can be lost between two uses: what was not committed is done again by a new one. Where the connection was lost
    /// while it committed nobody knows, and the caller hears that.
    /// </summary>
    private static T TryTwice<T>(Func<StoreCommits, T> action, OpenStore open, StoreCommits commits)
    {
        try
        {
            return action(commits);
        }
        catch (DbException fault) when (open.IsLost(fault) && !commits.IsCommitting)
        {
            open.Reconnect();
        }
        return action(commits);
    }
}
