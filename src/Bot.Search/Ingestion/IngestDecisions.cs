using System.Text;
using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Ingestion;

/// <summary>Decides what an article that was read means beside the one that is stored.</summary>
internal static class IngestDecisions
{
    /// <summary>A feed's text that is this many times shorter than the stored one is an excerpt of it, and no edit.</summary>
    private const int Excerpt = 2;

    /// <summary>A page that keeps less than this part of the stored length, and hardly a word of it, shows something else.</summary>
    private const double MuchShorter = 2 / 3.0;

    public static IngestDecision Of(KnownText known, string extractorVersion)
    {
        var (stored, (_, article, source, _, _), comparison) = known;
        if (stored is null)
            return IngestDecision.Add;
        if (stored.ContentHash != article.ContentHash)
            return OfAnotherText(stored, article, source, comparison);
        if (stored.ExtractorVersion != extractorVersion)
            return IngestDecision.Refresh;
        // What a person wrote beside a text or a page says of itself is a correction; two feeds with one article would correct each other for ever.
        return source is TextSource.File or TextSource.Page && stored.Details != ArticleDetails.Of(article) ? IngestDecision.Correct : IngestDecision.Same;
    }

    private static IngestDecision OfAnotherText(StoredArticle stored, Article article, TextSource source, VersionComparison? comparison)
    {
        var bytes = Encoding.UTF8.GetByteCount(article.Text);
        if (IsFuller(stored, bytes, source))
            return IngestDecision.Keep;
        // Two feeds, or two files of one headline, that differ a little would follow each other for ever.
        if (comparison is { WasHad: true } && (source is TextSource.Feed or TextSource.Summary || article.Url is null))
            return IngestDecision.Had;
        return source == TextSource.Page && bytes < stored.TextBytes * MuchShorter && comparison is { IsAlike: false }
            ? IngestDecision.Strange
            : IngestDecision.Edit;
    }

    private static bool IsFuller(StoredArticle stored, long bytes, TextSource source) => source switch
    {
        TextSource.Summary => stored.TextBytes > bytes,
        TextSource.Feed => stored.TextBytes > bytes * Excerpt,
        _ => false,
    };
}

/// <summary>What is to be done with an article that was read, by what is stored of it.</summary>
internal enum IngestDecision
{
    /// <summary>Nothing is stored: store it.</summary>
    Add,

    /// <summary>Another text is stored: store a new version.</summary>
    Edit,

    /// <summary>The same text is stored, made by another extractor: replace that version.</summary>
    Refresh,

    /// <summary>The same text is stored with other details: put these right in that version.</summary>
    Correct,

    /// <summary>It is stored as it is: leave it.</summary>
    Same,

    /// <summary>Somebody forgot it, and this is not a person who wants it back: leave it out.</summary>
    Forgotten,

    /// <summary>A fuller text is stored: leave that.</summary>
    Keep,

    /// <summary>An earlier version had this text, and its source says nothing of when it holds: leave the newest.</summary>
    Had,

    /// <summary>The page shows something else than the article, such as a notice: leave what is stored, and say so.</summary>
    Strange,
}
