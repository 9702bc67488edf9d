namespace Bot.Search.Storing.Sqlite;

/// <summary>What one transaction does to the rows of <c>article</c>, while it is being written.</summary>
internal sealed class StoreChange
{
    private readonly HashSet<long> _removed = [];
    private readonly Dictionary<long, ArticleRow> _added = [];

    /// <summary>Rows that are there no more.</summary>
    public IReadOnlySet<long> Removed => _removed;

    /// <summary>Rows that are new; one that is removed again in the same transaction leaves.</summary>
    public IReadOnlyCollection<ArticleRow> Added => _added.Values;

    /// <summary>True when words must leave the disk.</summary>
    public bool Forgets { get; set; }

    public bool IsEmpty => _removed.Count == 0 && _added.Count == 0 && !Forgets;

    public void Add(ArticleRow row) => _added[row.Row] = row;

    public void Remove(long row)
    {
        if (!_added.Remove(row))
            _removed.Add(row);
    }
}
