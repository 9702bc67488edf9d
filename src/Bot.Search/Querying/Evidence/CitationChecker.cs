using System.Security.Cryptography;
using System.Text;
using Bot.Search.Domain;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Querying.Evidence;

/// <summary>
/// Proves each finished citation against the article as it is stored now: the text is whole, and the cited words stand
/// in it at the cited place. One that fails is logged and never shown.
/// </summary>
internal sealed class CitationChecker(ILogger<CitationChecker> logger)
{
    /// <summary>The citations that hold, in the same order. Each article is read and hashed once.</summary>
    public async Task<IReadOnlyList<Citation>> KeepProvenAsync(
        QuestionScope scope, IReadOnlyList<Citation> citations, CancellationToken cancellationToken)
    {
        var proven = new List<Citation>(citations.Count);
        foreach (var citation in citations)
        {
            var key = (citation.ArticleId, citation.Version);
            if (!scope.Checked.TryGetValue(key, out var article))
                scope.Checked[key] = article = await ReadWholeAsync(scope.Snapshot, citation, cancellationToken);
            if (FaultOf(citation, article) is { } fault)
                logger.CitationFailed(citation.ArticleId.Value, citation.Version, citation.Start, citation.End, fault);
            else
                proven.Add(citation);
        }
        return proven;
    }

    /// <summary>Why a citation does not hold for this article; null when it does.</summary>
    public static string? FaultOf(Citation citation, Article? article)
    {
        if (article is null)
            return "the stored text is missing or damaged";
        if (citation.Pieces.Count == 0 || citation.Pieces.Any(piece => piece.Length == 0 || piece.End > article.Text.Length))
            return "an offset lies outside the text";
        if (citation.Start != citation.Pieces[0].Start || citation.End != citation.Pieces[^1].End)
            return "the offsets do not enclose the pieces";
        if (string.Join(" … ", citation.Pieces.Select(piece => piece.In(article.Text))) != citation.Wording)
            return "the words do not stand there";
        return article.Outlet != citation.Outlet || article.Title != citation.Title || article.Url != citation.Url
            ? "the article's outlet, title or address is another"
            : null;
    }

    private static async Task<Article?> ReadWholeAsync(IPassageStore store, Citation citation, CancellationToken cancellationToken)
    {
        var article = await store.FindArticleAsync(citation.ArticleId, citation.Version, cancellationToken);
        if (article is null)
            return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)));
        return hash == article.ContentHash ? article : null;
    }
}

/// <summary>What this room logs; event ids 4000 to 4099. Never what somebody asked.</summary>
internal static partial class QueryingLog
{
    [LoggerMessage(6201, LogLevel.Error,
        "A citation failed its check and is not shown: article {Article} version {Version}, offsets {Start} to {End}: {Fault}")]
    public static partial void CitationFailed(this ILogger logger, string article, int version, int start, int end, string fault);
}
