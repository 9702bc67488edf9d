using Bot.Search.Domain;
using Bot.Search.Reading;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>
/// Takes single articles out of the coverage again, and notes that they stay out: feeds and watched folders still hold them
/// and must not bring them back. An article without an address is noted by its text too (<see cref="TextId"/>), since its
/// file may be renamed.
/// </summary>
internal sealed class ArticleForgetter(ICoverageWriter writer, IngestGate gate)
{
    private const int IdLength = 16;

    /// <summary>False when nothing is stored under that address or id.</summary>
    public async Task<bool> ForgetAsync(string addressOrId, CancellationToken cancellationToken)
    {
        var text = addressOrId.Trim();
        if (text.Length == IdLength && text.All(char.IsAsciiHexDigit))
            return await ForgetAsync(new ArticleId(text.ToLowerInvariant()), cancellationToken);
        if (CanonicalUrl.Parse(text) is not { } url)
            return false;
        // A post of a live page is known by its place on the page.
        return (new Uri(text).Fragment is { Length: > 1 } place && await ForgetAsync(ArticleId.From(url.AbsoluteUri + place), cancellationToken))
            || await ForgetAsync(ArticleId.From(url.AbsoluteUri), cancellationToken);
    }

    /// <summary>People want these back: feeds and watched folders may bring them again.</summary>
    public Task RecallAsync(IReadOnlyCollection<ArticleId> ids, CancellationToken cancellationToken) => gate.AloneAsync(
        async () =>
        {
            await writer.RecallAsync(ids, cancellationToken);
            return true;
        },
        cancellationToken);

    private Task<bool> ForgetAsync(ArticleId id, CancellationToken cancellationToken) => gate.AloneAsync(
        async () =>
        {
            if (await writer.FindStoredAsync(id, cancellationToken) is not { } stored)
                return false;
            ArticleId[] marks = stored.Details.Url is null ? [id, TextId.Of(stored.Details.Outlet, stored.ContentHash)] : [id];
            return await writer.ForgetAsync(id, marks, cancellationToken);
        },
        cancellationToken);
}
