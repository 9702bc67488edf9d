using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>Articles that can be written in one transaction: a second version of one must see the first stored, and so must a copy of a file.</summary>
internal sealed class DifferentArticles
{
    private readonly HashSet<ArticleId> _articles = [];
    private readonly HashSet<string> _unaddressed = new(StringComparer.Ordinal);

    public int Count => _articles.Count;

    /// <summary>False when it has to wait until the others are stored.</summary>
    public bool TryAdd(Article article) => (article.Url is not null || _unaddressed.Add(article.ContentHash)) && _articles.Add(article.Id);

    public void Clear()
    {
        _articles.Clear();
        _unaddressed.Clear();
    }

    /// <summary>All in their order, in parts that can each be written at once; at least one part.</summary>
    public static IEnumerable<IReadOnlyList<PreparedArticle>> Parts(IReadOnlyList<PreparedArticle> prepared)
    {
        var (part, different) = (new List<PreparedArticle>(), new DifferentArticles());
        foreach (var one in prepared)
        {
            if (one.Write is { Article: var article } && !different.TryAdd(article))
            {
                yield return part;
                (part, different) = ([], new DifferentArticles());
                different.TryAdd(article);
            }
            part.Add(one);
        }
        yield return part;
    }
}
