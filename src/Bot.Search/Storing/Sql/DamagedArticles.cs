using System.Collections.Concurrent;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>Stored rows that were found to be damaged since the store was opened: no answer shows them, and answers say so.</summary>
internal sealed class DamagedArticles
{
    private readonly ConcurrentDictionary<long, string> _rows = new();

    /// <summary>Called with the row and the article's id as far as it can be read.</summary>
    public void Add(long row, string? id) => _rows[row] = id ?? "";

    public bool Contains(long row) => _rows.ContainsKey(row);

    /// <summary>The row is gone from the store.</summary>
    public void Remove(long row) => _rows.TryRemove(row, out _);

    public int Count => _rows.Count;

    /// <summary>Ids of the articles, each once, in order.</summary>
    public IReadOnlyList<ArticleId> Ids => [.. _rows.Values.Distinct().Order(StringComparer.Ordinal).Select(id => new ArticleId(id))];
}
