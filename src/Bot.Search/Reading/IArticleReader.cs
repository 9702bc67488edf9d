namespace Bot.Search.Reading;

/// <summary>
/// Turns the bytes of one format into articles. Bad input is a <see cref="ReadResult.Failed"/>, never an exception;
/// the time taken is bounded by the size of the document.
/// </summary>
internal interface IArticleReader
{
    /// <summary>True when its documents are feeds: people and pollers want their entries one by one.</summary>
    bool IsForFeeds => false;

    /// <summary>True when the opening of its documents is that of nothing else: servers give such files out as plain text too.</summary>
    bool HasSignature => false;

    /// <summary>True when <paramref name="mediaType"/> (lower case, without parameters) names this reader's format.</summary>
    bool Accepts(string mediaType);

    /// <summary>True when the first bytes of a document without a known type look like this reader's format.</summary>
    bool Recognises(ReadOnlySpan<byte> opening);

    /// <summary>At least one result; more when the format holds several articles.</summary>
    IReadOnlyList<ReadResult> Read(SourceDocument document);
}
