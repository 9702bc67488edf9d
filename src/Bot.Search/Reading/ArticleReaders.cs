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
            : [ReadResult.Fail(document, $"Its type ({document.MediaType}) is not one that can be read. Give text, Markdown, HTML, PDF, a message (.eml), subtitles (SRT, WebVTT), JSON, RSS or Atom.")];
    }

    /// <summary>True when the document is a feed, whose entries are better read one by one.</summary>
    public bool IsFeed(SourceDocument document) => !document.Bytes.IsEmpty && Pick(document) is { IsForFeeds: true };

    private IArticleReader? Pick(SourceDocument document)
    {
        var opening = document.Bytes.Span[..Math.Min(document.Bytes.Length, OpeningBytes)];
        if (document.MediaType is { } type)
        {
            // Most servers give a JSON Feed as any other JSON.
            if (type is "application/json" or "text/json")
            {
                foreach (var reader in _readers)
                {
                    if (reader.IsForFeeds && reader.Recognises(opening))
                        return reader;
                }
            }
            if (type is "text/plain" or "application/octet-stream" or "binary/octet-stream")
            {
                foreach (var reader in _readers)
                {
                    if (reader.HasSignature && reader.Recognises(opening))
                        return reader;
                }
            }
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

/// <summary>Recognises common files that hold no readable text by their first bytes, so that the reason given is the right one.</summary>
internal static class BinaryFormats
{
    private static readonly (byte[] Magic, string Name)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("PK\u0003\u0004"u8.ToArray(), "an archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>"a PDF document"; null when the bytes are no format of the list.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Known)
        {
            if (bytes.StartsWith(magic))
                return name;
        }
        return null;
    }
}
