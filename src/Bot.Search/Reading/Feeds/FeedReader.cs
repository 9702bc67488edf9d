using System.Text;
using System.Xml;
using System.Xml.Linq;
using Bot.Search.Reading.Html;

namespace Bot.Search.Reading.Feeds;

/// <summary>
/// RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed. Entries that carry the whole text are articles, others name the page to be read. What is
/// no well-formed XML is looked at again, item by item; document types are passed over and never read.
/// </summary>
internal sealed class FeedReader : IArticleReader
{
    private const int MaxDepth = 100;
    private const int Opening = 1024;

    /// <summary>What XML and JSON are in when they do not say (https://www.w3.org/TR/xml/#charencoding).</summary>
    private const string Undeclared = "utf-8";

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
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml" or "application/feed+json";

    public bool Recognises(ReadOnlySpan<byte> opening)
    {
        var head = Encoding.Latin1.GetString(opening);
        if (JsonFeed.IsOpening(opening))
            return true;
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) ||
            head.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) || head.TrimStart().StartsWith("<CHANNEL", StringComparison.OrdinalIgnoreCase) || head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
    }

    public IReadOnlyList<ReadResult> Read(SourceDocument document) =>
        ReadEntries(document) is { Count: > 0 } entries ? entries : [ReadResult.Fail(document, NoEntries)];

    /// <summary>As <see cref="Read"/>, but nothing at all for a feed that holds no entries just now.</summary>
    public static IReadOnlyList<ReadResult> ReadEntries(SourceDocument document)
    {
        var (source, reason) = TextDecoder.Decode(document.Bytes.Span, document.Charset ?? HtmlCharset.DeclaredIn(document.Bytes.Span) ?? Undeclared);
        if (source is null)
            return [ReadResult.Fail(document, reason!)];
        if (JsonFeed.IsOpening(Encoding.UTF8.GetBytes(source[..Math.Min(source.Length, Opening)])))
            return JsonFeed.Load(source) is { } json ? Entries(json, document, 0) : [ReadResult.Fail(document, "It is a JSON Feed that is not valid JSON. Ask the publisher, or give the pages instead.")];
        if (!FeedBounds.Holds(source))
            return [ReadResult.Fail(document, FeedBounds.Reason)];
        try
        {
            return Load(source) is { } root ? Entries(root, document, 0) : [ReadResult.Fail(document, "Its XML is nested too deeply to be a feed.")];
        }
        catch (XmlException fault)
        {
            // Entities of one's own can name other files, or each other without end.
            if (source.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase))
                return [ReadResult.Fail(document, "It holds a document type definition (DTD) with entities, which is refused because these can pull in other files. Give the feed without it.")];
            return TolerantFeed.Load(source, Settings) is var (root, lost) && IsShallow(root)
                ? Entries(root, document, lost)
                : [ReadResult.Fail(document, $"It is not well-formed XML (line {fault.LineNumber}). Ask the publisher, or give the pages instead.")];
        }
    }

    private static IReadOnlyList<ReadResult> Entries(XElement root, SourceDocument document, int lost)
    {
        root = ChannelDefinition.Is(root) ? ChannelDefinition.AsFeed(root) : root;
        var entries = FeedEntries.Of(root, document).ToList();
        if (lost > 0)
            entries.Add(ReadResult.Fail(document, $"{lost} of its items could not be read, because their XML is damaged; the others were. Ask the publisher, or give their pages."));
        return entries.Count > 0 || root.Name.LocalName is "rss" or "feed" or "RDF" ? entries : [ReadResult.Fail(document, NoEntries)];
    }

    private static bool IsShallow(XElement root) => root.Descendants().All(element => element.Ancestors().Take(MaxDepth + 1).Count() <= MaxDepth);

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
}
