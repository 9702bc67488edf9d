using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Postings;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>A frozen view: segments and tables of the same write.</summary>
internal sealed partial class SqliteSnapshot(ReaderSession session, SqliteConnections connections, ITermAnalyzer analyzer) : IIndexSnapshot
{
    private IndexView _view = new(SegmentSet.Empty, -1);

    private SegmentSet Segments => _view.Segments;

    /// <summary>Freezes the tables; false when they are not those that <paramref name="view"/> was made from.</summary>
    public bool TryBind(IndexView view)
    {
        _view = view;
        return session.Freeze() == view.Write;
    }

    public ValueTask<SearchResult> SearchAsync(IndexQuery query, IndexFilter filter, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new SegmentSearch(Segments, analyzer, query, filter).Run(limit, cancellationToken));

    public ValueTask<IndexCounts> CountAsync(IndexFilter filter, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_view.Counts.Count(filter));

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the connection back.</summary>
    public void Close()
    {
        session.Release();
        connections.Return(session);
    }

    private static ValueTask<IReadOnlyList<T>> List<T>(IEnumerable<T> items) =>
        ValueTask.FromResult<IReadOnlyList<T>>(items.ToList());
}
