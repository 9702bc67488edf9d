using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Postings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Changes the store and the segments together. Used by one caller at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Articles that are read at once when segments are made from the store.</summary>
    private const int RebuildBatch = 500;

    /// <summary>From so many articles on making segments takes long enough to say so.</summary>
    private const int WorthTelling = 5_000;

    private readonly SegmentFiles _files;
    private readonly SegmentStore _segments;
    private readonly SqliteStore _store;
    private readonly PublishedView _published;
    private readonly ILogger _log;
    private IndexView _view = new(SegmentSet.Empty, -1);
    private bool _failed;

    private SqliteWriter(SqliteConnections connections, SegmentFiles files, ITermAnalyzer analyzer, PublishedView published, ILogger log)
    {
        Connections = connections;
        (_files, _published, _log) = (files, published, log);
        _segments = new SegmentStore(files);
        _store = new SqliteStore(connections.Writer, analyzer);
    }

    public SqliteConnections Connections { get; }

    private SqliteConnection Connection => Connections.Writer;

    /// <summary>Opens the store and publishes its first view.</summary>
    public static SqliteWriter Open(string path, ITermAnalyzer analyzer, PublishedView published, ILogger log)
    {
        SqliteFaults.CreateFolder(path);
        var connections = SqliteConnections.Open(path);
        var id = (string)connections.Writer.Scalar("SELECT id FROM store")!;
        var files = new SegmentFiles(Path.ChangeExtension(path, ".segments"), id);
        var writer = new SqliteWriter(connections, files, analyzer, published, log);
        var stored = writer.StoredRows();
        writer.Load(writer._segments.Open(stored), stored);
        return writer;
    }

    /// <summary>Stores articles; false when there was nothing to store.</summary>
    public bool Write(IReadOnlyList<ExtractedArticle> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return false;
        Commit((transaction, change) =>
        {
            foreach (var article in articles)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _store.Write(transaction, article, change);
            }
        });
        return true;
    }

    /// <summary>Takes an article out for good: its words are overwritten in the store and written out of the segments.</summary>
    public bool Forget(ArticleId id)
    {
        if (_store.Rows.FindNewest(null, id) is null)
            return false;
        // https://www.sqlite.org/pragma.html#pragma_secure_delete: too dear for every edit.
        Connection.Execute("PRAGMA secure_delete = ON");
        try
        {
            Commit((transaction, change) =>
            {
                foreach (var row in _store.Rows.Find(transaction, id))
                    _store.Remove(transaction, row, change);
            });
        }
        finally
        {
            Connection.Execute("PRAGMA secure_delete = OFF");
        }
        Publish(new IndexView(_segments.Purge(_view.Segments), _view.Write));
        // The log still holds the pages as they were; where somebody reads just now, the next checkpoint empties it.
        Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    public StoredArticle? FindStored(ArticleId id) => _store.Rows.FindNewest(null, id);

    public StoredArticle? FindUnaddressed(Article article) => _store.Edits.FindUnaddressed(article);

    public TextStanding? CompareText(Article article) => _store.Edits.CompareText(article);

    public IReadOnlyList<Article> FindStale(string extractorVersion, int limit) =>
        _store.Rows.FindStale(null, extractorVersion, limit);

    /// <summary>Takes in what another process wrote; false when there is nothing.</summary>
    public bool Refresh()
    {
        if (_store.Counters.Last(null, GroupCounters.Kind.Write) == _view.Write)
            return false;
        var stored = StoredRows();
        Load(_view.Segments.Segments.Select(segment => segment.Without(stored.Contains)).ToList(), stored);
        return true;
    }

    public void Dispose()
    {
        _segments.Flush(_view.Segments);
        _store.Dispose();
        Connections.Dispose();
        _files.Dispose();
    }

    private void Commit(Action<SqliteTransaction, StoreChange> write)
    {
        Refresh();
        var change = new StoreChange();
        using var transaction = Connection.BeginTransaction(deferred: false);
        try
        {
            _store.Begin(transaction, _failed);
            _failed = true;
            write(transaction, change);
            var number = _store.Counters.Next(transaction, GroupCounters.Kind.Write);
            var segments = WithAliases(SegmentStore.Change(_view.Segments, change.Removed, [.. change.Added.Values]), transaction);
            lock (_published.Gate)
            {
                transaction.Commit();
                Publish(new IndexView(segments, number));
            }
            _failed = false;
        }
        finally
        {
            _store.End();
        }
        Publish(new IndexView(_segments.Tidy(_view.Segments), _view.Write));
    }

    private void Publish(IndexView view)
    {
        _view = view;
        _published.Current = view;
    }

    private SegmentSet WithAliases(SegmentSet set, SqliteTransaction? transaction)
    {
        var utterances = _store.Counters.ReadMerged(transaction, GroupCounters.Kind.Utterance);
        var origins = _store.Counters.ReadMerged(transaction, GroupCounters.Kind.Origin);
        return set with
        {
            Utterances = utterances.Count == set.Utterances.Count ? set.Utterances : new GroupAliases(utterances),
            Origins = origins.Count == set.Origins.Count ? set.Origins : new GroupAliases(origins),
        };
    }

    private HashSet<long> StoredRows()
    {
        using var command = Connection.CreateCommand();
        command.CommandText = "SELECT row FROM article";
        using var reader = command.ExecuteReader();
        var rows = new HashSet<long>();
        while (reader.Read())
            rows.Add(reader.GetInt64(0));
        return rows;
    }

    /// <summary>Publishes segments, after adding what the store has and they have not.</summary>
    private void Load(IReadOnlyList<LiveSegment> segments, HashSet<long> stored)
    {
        var number = _store.Counters.Last(null, GroupCounters.Kind.Write);
        var set = WithAliases(SegmentSet.Empty with { Segments = segments }, null);
        var missing = Missing(segments, stored);
        if (missing.Count >= WorthTelling)
            _log.MakingSegments(missing.Count);
        foreach (var rows in missing.Chunk(RebuildBatch))
        {
            var articles = _store.ToSegments(rows.Select(row => _store.Rows.Find(null, row)).OfType<ArticleRow>());
            set = _segments.Tidy(SegmentStore.Change(set, new HashSet<long>(), articles));
        }
        if (missing.Count >= WorthTelling)
            _log.SegmentsMade(missing.Count);
        Publish(new IndexView(set, number));
    }

    private static List<long> Missing(IReadOnlyList<LiveSegment> segments, HashSet<long> missing)
    {
        foreach (var segment in segments)
        {
            foreach (var article in segment.Segment.Articles)
                missing.Remove(article.Row);
        }
        return [.. missing.Order()];
    }
}
