namespace Bot.Search.Reading;

/// <summary>Bytes to be read, and what is known about them beforehand.</summary>
/// <param name="Location">File, archive entry or address, as people would name it.</param>
/// <param name="Bytes">The content, already held to the size limit.</param>
/// <param name="FetchedAt">When the bytes were read.</param>
internal sealed record SourceDocument(string Location, ReadOnlyMemory<byte> Bytes, DateTimeOffset FetchedAt)
{
    /// <summary>Declared media type, lower case and without parameters; null when nothing is declared.</summary>
    public string? MediaType { get; init; }

    /// <summary>Declared character set; null when nothing is declared.</summary>
    public string? Charset { get; init; }

    /// <summary>What stands beside the document (<c>sources.json</c>) and goes before what stands in it.</summary>
    public SourceDetails Details { get; init; } = SourceDetails.None;

    /// <summary>What is known from elsewhere (the feed that links to a page) and only fills what the document does not say itself.</summary>
    public SourceDetails Fallback { get; init; } = SourceDetails.None;

    /// <summary>The address the bytes came from, after redirects; null for a file.</summary>
    public Uri? Address { get; init; }
}
