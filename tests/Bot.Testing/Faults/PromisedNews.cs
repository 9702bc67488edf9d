using System.Text.Json;

namespace Bot.Testing.Faults;

/// <summary>Articles of which each has a word to ask for and another that proves the answer, and what was promised of them. Safe for many threads.</summary>
internal sealed class PromisedNews(int seed)
{
    private const int WordLength = 12;

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly List<PromisedArticle> _articles = [];
    private int _made;

    /// <summary>What stands promised now.</summary>
    public IReadOnlyList<PromisedArticle> All
    {
        get
        {
            lock (_gate)
                return [.. _articles];
        }
    }

    /// <summary>A new article, not promised yet, and the line that it is read in by.</summary>
    public (PromisedArticle Article, string Line) Next()
    {
        lock (_gate)
        {
            var article = new PromisedArticle($"https://news.example.org/{++_made}-{Word()}", Word(), Word());
            var text = $"The town council met on Monday. \"We will {article.Asked} the old {article.Proof} again tomorrow,\" said Anna Berg, the mayor of the town.";
            return (article, JsonSerializer.Serialize(new { url = article.Address, outlet = "The Gazette", title = $"Council {_made}", published = "2024-03-18", text }));
        }
    }

    /// <summary>It is acknowledged: from now on every copy knows it.</summary>
    public void Stored(PromisedArticle article)
    {
        lock (_gate)
            _articles.Add(article with { Since = TimeProvider.System.GetTimestamp() });
    }

    /// <summary>Nobody can tell any more what is stored of it.</summary>
    public void Doubted(PromisedArticle article)
    {
        lock (_gate)
            _articles.RemoveAll(one => one.Address == article.Address);
    }

    /// <summary>It is acknowledged that it is forgotten: soon no copy shows it.</summary>
    public void Forgotten(PromisedArticle article)
    {
        Doubted(article);
        Stored(article with { IsForgotten = true });
    }

    /// <summary>One of them by chance; null when there is none.</summary>
    public PromisedArticle? Draw(Func<PromisedArticle, bool> isWanted)
    {
        lock (_gate)
            return _articles.Where(isWanted).ToList() is { Count: > 0 } wanted ? wanted[_random.Next(wanted.Count)] : null;
    }

    private string Word() => new([.. Enumerable.Range(0, WordLength).Select(_ => (char)('a' + _random.Next(26)))]);
}

/// <summary>An article of which something was promised.</summary>
/// <param name="Address">Its own.</param>
/// <param name="Asked">A word that is asked for.</param>
/// <param name="Proof">A word beside it, which only an answer shows.</param>
internal sealed record PromisedArticle(string Address, string Asked, string Proof)
{
    /// <summary>False: every copy shows it; true: none does.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>When that was acknowledged, as a timestamp.</summary>
    public long Since { get; init; }

    /// <summary>How long ago that was.</summary>
    public TimeSpan Age => TimeProvider.System.GetElapsedTime(Since);
}
