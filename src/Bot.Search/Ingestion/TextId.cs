using Bot.Search.Domain;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion;

/// <summary>
/// An id made of a text and its outlet, for what outlet and headline cannot tell apart. No article's own key looks like
/// this one, since headlines hold no line break.
/// </summary>
internal static class TextId
{
    public static ArticleId Of(string outlet, string contentHash) => ArticleId.From($"{outlet}\n\n{contentHash}");

    /// <summary>By which a text without an address is known again under any headline: of its outlet, or of none.</summary>
    public static IReadOnlyList<ArticleId> MarksOf(Uri? address, string outlet, string contentHash) =>
        address is null ? [Of(outlet, contentHash), Of(ArticleMaker.NamelessOutlet, contentHash)] : [];
}
