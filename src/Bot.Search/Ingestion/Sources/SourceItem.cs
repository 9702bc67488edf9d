using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Sources;

/// <summary>One thing to be read, or why it could not even be opened.</summary>
internal abstract record SourceItem
{
    private SourceItem()
    {
    }

    public sealed record Document(SourceDocument Content) : SourceItem;

    /// <summary>Nothing could be read; <paramref name="MayPass"/> when the same file may be readable later as it is.</summary>
    public sealed record Failed(ReadFailure Failure, bool MayPass = false) : SourceItem;

    /// <summary>An entry of a feed: read already, or a page still to be fetched.</summary>
    public sealed record Entry(string Location, ReadResult Result) : SourceItem;

    public static SourceItem Fail(string location, string reason) => new Failed(new ReadFailure(location, reason));
}
