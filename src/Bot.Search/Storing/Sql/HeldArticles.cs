using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>What is stored, within a transaction that nobody else writes beside: every answer is there at once.</summary>
internal sealed class HeldArticles(ArticleWriter writer) : IStoredArticles
{
    /// <summary>Runs <paramref name="decide"/> to its end.</summary>
    /// <exception cref="InvalidOperationException">It waits for something that is not the store, while nobody else can write.</exception>
    public static T Decide<T>(ArticleWriter writer, Func<IStoredArticles, Task<T>> decide)
    {
        var deciding = decide(new HeldArticles(writer));
        return deciding.IsCompleted
            ? deciding.GetAwaiter().GetResult()
            : throw new InvalidOperationException("What is decided in a transaction waits for the store alone.");
    }

    public Task<IReadOnlySet<ArticleId>> ReadForgottenAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<ArticleId>>(writer.Forgotten.Read());

    public Task<StoredArticle?> FindStoredAsync(ArticleId id, CancellationToken cancellationToken) => Task.FromResult(writer.Rows.FindNewest(id));

    public Task<StoredArticle?> FindUnaddressedAsync(Article article, CancellationToken cancellationToken) => Task.FromResult(writer.Edits.FindUnaddressed(article));

    public Task<VersionComparison?> CompareTextAsync(Article article, CancellationToken cancellationToken) => Task.FromResult(writer.Edits.CompareText(article));

    public Task ExpectAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken)
    {
        writer.Rows.Expect(ids);
        return Task.CompletedTask;
    }
}
