using Bot.Search.Domain;

namespace Bot.Search.Ingestion;

/// <summary>
/// An id made of a text and its outlet, for what outlet and headline cannot tell apart. No article's own key looks like
/// this one, since headlines hold no line break.
/// </summary>
internal static class TextId
{
    public static ArticleId Of(string outlet, string contentHash) => ArticleId.From($"{outlet}\n\n{contentHash}");
}
