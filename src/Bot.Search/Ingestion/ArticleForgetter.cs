using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion;

/// <summary>Takes single articles out of the index again.</summary>
internal sealed class ArticleForgetter(IIndexWriter writer, ForgottenArticles forgotten, IngestGate gate)
{
    private const int IdLength = 16;

    /// <summary>False when nothing is stored under that address or id.</summary>
    public async Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        var text = addressOrId.Trim();
        if (text.Length == IdLength && text.All(char.IsAsciiHexDigit))
            return await ForgetAsync(new ArticleId(text.ToLowerInvariant()), cancellationToken);
        return CanonicalUrl.Parse(text) is { } url && await ForgetAsync(ArticleId.From(url.AbsoluteUri), cancellationToken);
    }

    private Task<bool> ForgetAsync(ArticleId id, CancellationToken cancellationToken) => gate.AloneAsync(
        async () =>
        {
            if (await writer.FindStoredAsync(id, cancellationToken) is not { } stored)
                return false;
            // Listed first: a crash in between leaves an article that can be forgotten again, not one that comes back.
            await forgotten.AddAsync(stored.Details.Url is null ? [id, TextId.Of(stored.Details.Outlet, stored.ContentHash)] : [id], cancellationToken);
            return await writer.ForgetAsync(id, cancellationToken);
        },
        cancellationToken);
}
