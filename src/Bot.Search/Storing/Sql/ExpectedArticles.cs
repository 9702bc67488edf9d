using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>What is stored of articles that a transaction is about to write, read for many of them at once.</summary>
internal sealed class ExpectedArticles
{
    /// <summary>The newest version of each; null for one of which nothing can be read.</summary>
    private readonly Dictionary<ArticleId, StoredArticle?> _newest = [];
    private readonly HashSet<ArticleId> _absent = [];

    /// <summary>Those that nobody has asked for; from now on they count as absent until they are met.</summary>
    public string[] Missing(IReadOnlyCollection<ArticleId> ids)
    {
        ArticleId[] missing = [.. ids.Where(id => !_newest.ContainsKey(id)).Distinct()];
        foreach (var id in missing)
        {
            _newest[id] = null;
            _absent.Add(id);
        }
        return [.. missing.Select(id => id.Value)];
    }

    /// <summary>A version is stored, no older than one that was met before; null when its text is missing.</summary>
    public void Meet(ArticleId id, StoredArticle? stored)
    {
        _absent.Remove(id);
        _newest[id] = stored ?? _newest[id];
    }

    /// <summary>True when no row of it is stored.</summary>
    public bool IsAbsent(ArticleId id) => _absent.Contains(id);

    /// <summary>False when it has to be asked for.</summary>
    public bool TryFind(ArticleId id, out StoredArticle? newest) => _newest.TryGetValue(id, out newest);

    /// <summary>It is about to change.</summary>
    public void Drop(ArticleId id)
    {
        _newest.Remove(id);
        _absent.Remove(id);
    }

    public void Clear()
    {
        _newest.Clear();
        _absent.Clear();
    }
}
