using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>What a reader made of a document, or of one article in it.</summary>
internal abstract record ReadResult
{
    private const int MaxShown = 60;

    private ReadResult()
    {
    }

    /// <summary>An article, in its first version; ingestion knows whether it is a later one.</summary>
    public sealed record Read(Article Article) : ReadResult;

    /// <summary>
    /// The article stands on another page, which is to be fetched; <paramref name="Details"/> are known already.
    /// <paramref name="Summary"/> holds the few words that are known of it, for the case that the page cannot be had;
    /// null when there are none. <paramref name="IsForeign"/> says that the page is of another site, which these details
    /// cannot speak for.
    /// </summary>
    public sealed record Linked(Uri Page, SourceDetails Details, Article? Summary, bool IsForeign = false) : ReadResult;

    /// <summary>Nothing could be read.</summary>
    public sealed record Failed(ReadFailure Failure) : ReadResult;

    /// <summary>Nothing could be read of this document; <paramref name="reason"/> says what is wrong and what to do.</summary>
    public static ReadResult Fail(SourceDocument document, string reason) => new Failed(new ReadFailure(document.Location, reason));

    /// <summary>Beside an article that was read: its date could not be. Nobody is to take a guess for what the outlet says.</summary>
    public static ReadResult NoDate(SourceDocument document, string written)
    {
        var shown = written.Length > MaxShown ? written[..MaxShown] + "…" : written;
        return Fail(document, $"\"{shown}\" is no date like 2022-03-17; the article is read without one.");
    }
}

/// <summary>Why something could not be read.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Reason">What is wrong and what to do, as plain sentences for the person who asked.</param>
internal sealed record ReadFailure(string Location, string Reason);
