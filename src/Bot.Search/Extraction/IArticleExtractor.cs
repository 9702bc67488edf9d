using Bot.Search.Domain;

namespace Bot.Search.Extraction;

/// <summary>
/// The one door of this room: a pure function of the article's text. Safe to call from many threads; any text,
/// however odd, gives a result.
/// </summary>
public interface IArticleExtractor
{
    /// <summary>Names rules, lexicons and weights together; changes whenever the same text could give another result.</summary>
    string Version { get; }

    /// <summary>Finds sentences and quotes in <paramref name="article"/>.</summary>
    ExtractedArticle Extract(Article article);
}
