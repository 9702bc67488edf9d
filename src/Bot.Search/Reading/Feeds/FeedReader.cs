using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bot.Search.Reading.Html;

namespace Bot.Search.Reading.Feeds;

/// <summary>RSS 2.0, RSS 1.0 and Atom 1.0. Entries that carry the whole text are articles, others name the page to be read. DTDs are refused.</summary>
internal sealed class FeedReader : IArticleReader
{
    private const int MaxDepth = 100;

    private const string NoEntries = "It is no RSS or Atom feed, or a feed without entries.";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public bool IsForFeeds => true;

    public bool Accepts(string mediaType) => mediaType is
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml";

    public bool Recognises(ReadOnlySpan<byte> opening)
    {
        var head = Encoding.Latin1.GetString(opening);
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) ||
            head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) || head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
    }

    public IReadOnlyList<ReadResult> Read(SourceDocument document) =>
        ReadEntries(document) is { Count: > 0 } entries ? entries : [ReadResult.Fail(document, NoEntries)];

    /// <summary>As <see cref="Read"/>, but nothing at all for a feed that holds no entries just now.</summary>
    public static IReadOnlyList<ReadResult> ReadEntries(SourceDocument document)
    {
        var (source, reason) = TextDecoder.Decode(document.Bytes.Span, document.Charset ?? HtmlCharset.DeclaredIn(document.Bytes.Span));
        if (source is null)
            return [ReadResult.Fail(document, reason!)];
        try
        {
            var root = Load(source);
            if (root is null)
                return [ReadResult.Fail(document, "Its XML is nested too deeply to be a feed.")];
            var entries = FeedEntries.Of(root, document).ToList();
            return entries.Count > 0 || root.Name.LocalName is "rss" or "feed" or "RDF" ? entries : [ReadResult.Fail(document, NoEntries)];
        }
        catch (XmlException fault)
        {
            return [ReadResult.Fail(document, Explain(fault))];
        }
    }

    private static XElement? Load(string source)
    {
        using (var check = XmlReader.Create(new StringReader(source.TrimStart()), Settings))
        {
            while (check.Read())
            {
                if (check.Depth > MaxDepth)
                    return null;
            }
        }
        using var reader = XmlReader.Create(new StringReader(source.TrimStart()), Settings);
        return XDocument.Load(reader).Root;
    }

    private static string Explain(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal)
        ? "It holds a document type definition (DTD), which is refused because it can pull in other files. Give the feed without it."
        : $"It is not well-formed XML (line {fault.LineNumber}). Ask the publisher, or give the pages instead.";
}
