using Bot.Search.Reading.Decoding;

namespace Bot.Search.Reading;

/// <summary>The one door of this room: picks the reader by declared type, then by looking at the bytes.</summary>
internal sealed class ArticleReaders(IEnumerable<IArticleReader> readers)
{
    private const int OpeningBytes = 1024;

    private static readonly string[] NoText = ["image/", "audio/", "video/", "font/"];

    private readonly IArticleReader[] _readers = [.. readers];

    /// <summary>At least one result.</summary>
    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        if (document.Bytes.IsEmpty)
            return [ReadResult.Fail(document, "It is empty; there is nothing to read.")];
        if (BinaryFormats.NameOf(document.Bytes.Span) is { } binary)
            return [ReadResult.Fail(document, $"It is {binary}, not text. Give the article's text, HTML or feed instead.")];
        return Pick(document) is { } reader
            ? reader.Read(document)
            : [ReadResult.Fail(document, $"Its type ({document.MediaType}) is not one that can be read. Give text, Markdown, HTML, JSON, RSS or Atom.")];
    }

    /// <summary>True when the document is a feed, whose entries are better read one by one.</summary>
    public bool IsFeed(SourceDocument document) => !document.Bytes.IsEmpty && Pick(document) is { IsForFeeds: true };

    private IArticleReader? Pick(SourceDocument document)
    {
        var opening = document.Bytes.Span[..Math.Min(document.Bytes.Length, OpeningBytes)];
        if (document.MediaType is { } type)
        {
            if (Array.Find(_readers, reader => reader.Accepts(type)) is { } declared)
                return declared;
            if (Array.Exists(NoText, kind => type.StartsWith(kind, StringComparison.Ordinal)))
                return null;
        }
        foreach (var reader in _readers)
        {
            if (reader.Recognises(opening))
                return reader;
        }
        return null;
    }
}
