using Bot.Search.Domain;
using Bot.Search.Reading.Provenance;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Fonts;

namespace Bot.Search.Reading.Pdf;

/// <summary>
/// A PDF document: its text in reading order, without running heads and page numbers, each part with its page. What is encrypted, scanned
/// without text, or damaged is refused with a sentence.
/// </summary>
internal sealed class PdfReader : IArticleReader
{
    private const int MaxPages = 2_000;
    private const int HeadLines = 12;
    private const int MaxHeadLine = 120;
    private const float Larger = 1.15f;
    private const int MaxTitle = 200;
    private const int MaxShown = 20;

    private const string Encrypted = "The document is encrypted and asks for a password. Save it without one, or save its text, and give that.";
    private const string Damaged = "It is a damaged PDF document, or all its pages are drawn of more lines than can be read. Open it in a viewer, save it again and give that, or save its text.";
    private const string Scanned = "Its pages are pictures without text, as a scanner makes them. Have the text recognised (OCR), or type what matters, and give that.";
    private const string TooMuch = "It unpacks to far more than a document needs. Print it to a new PDF, or save its text, and give that.";

    public bool HasSignature => true;

    public bool Accepts(string mediaType) => mediaType is "application/pdf" or "application/x-pdf";

    public bool Recognises(ReadOnlySpan<byte> opening) => opening.IndexOf("%PDF-"u8) >= 0 && opening.TrimStart(" \t\r\n\0"u8) is [(byte)'%', ..];

    public IReadOnlyList<ReadResult> Read(SourceDocument document)
    {
        try
        {
            return Make(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return [ReadResult.Fail(document, Encrypted)];
        }
        catch (PdfLimitException)
        {
            return [ReadResult.Fail(document, TooMuch)];
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return [ReadResult.Fail(document, Damaged)];
        }
    }

    /// <summary>How PdfPig says that the bytes are no document: it has a fault of its own for few of the ways in which they can be bad.</summary>
    private static bool IsDamage(Exception fault) => fault is PdfDocumentFormatException or PdfDocumentStackDepthException or CorruptCompressedDataException or InvalidFontFormatException or InvalidOperationException
        or ArgumentException or FormatException or IndexOutOfRangeException or InvalidCastException or NullReferenceException or KeyNotFoundException
        or NotSupportedException or NotImplementedException or OverflowException or ArithmeticException or IOException or InvalidDataException;

    /// <summary>The article, and beside it which pages are missing.</summary>
    private static List<ReadResult> Make(SourceDocument document)
    {
        if (!PdfNumbers.AreSane(document.Bytes.Span))
            throw new PdfLimitException();
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(new PdfLimits()) };
        using var pdf = PdfDocument.Open(document.Bytes.ToArray(), options);
        pdf.AddPageFactory<PdfPageGlyphs, PdfGlyphPages>();
        var pages = new List<List<PdfLine>>();
        var bad = new List<int>();
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MaxPages); number++)
            pages.Add(Lines(pdf, number, bad));
        if (bad.Count == pages.Count)
            return [ReadResult.Fail(document, Damaged)];
        if (!pages.Exists(page => page.Exists(line => line.Text.Any(char.IsLetter))))
            return [ReadResult.Fail(document, Scanned)];
        var head = pages.Find(page => page.Count > 0)!;
        var text = PdfParagraphs.Of(PdfRunningLines.Remove(pages).ConvertAll(PdfColumns.Order));
        var details = document.Details.From("beside the file").Or(Details(pdf, head, document.FetchedAt));
        var article = ArticleMaker.Make(document, details, text);
        return bad.Count == 0 ? [article] : [article, ReadResult.Fail(document, $"Pages that are damaged, or drawn of more lines than can be read, are missing: {string.Join(", ", bad.Take(MaxShown))}. Open the document in a viewer, save it again and give that.")];
    }

    /// <summary>One bad page costs at most itself.</summary>
    private static List<PdfLine> Lines(PdfDocument pdf, int number, List<int> bad)
    {
        try
        {
            return PdfLine.Of(pdf.GetPage<PdfPageGlyphs>(number).Glyphs);
        }
        catch (Exception fault) when (IsDamage(fault) || fault is PdfLimitException { IsOfPage: true })
        {
            bad.Add(number);
            return [];
        }
    }

    /// <summary>
    /// What the first page prints large, and the day that it prints alone. When the file was made is not when it was published, and its
    /// title is mostly that of a template; both are passed over.
    /// </summary>
    private static SourceDetails Details(PdfDocument pdf, List<PdfLine> head, DateTimeOffset readAt)
    {
        var printed = new SourceDetails { Title = Headline(head), Published = Day(head, readAt) }.From("first page");
        var author = BylineText.Clean(pdf.Information.Author);
        return printed.Or(new SourceDetails { Byline = author?.Contains(' ', StringComparison.Ordinal) == true ? author : null }.From("document properties"));
    }

    private static string? Headline(List<PdfLine> head)
    {
        var body = head.Select(line => line.Size).Order().ElementAt(head.Count / 2);
        var top = head.Take(HeadLines * 2).ToList();
        var size = top.Max(line => line.Size);
        if (size < body * Larger)
            return null;
        var first = top.FindIndex(line => line.Size >= size * 0.97f);
        var lines = top.Skip(first).TakeWhile(line => line.Size >= size * 0.97f).Select(line => line.Text);
        var title = string.Join(' ', lines);
        return title.Length <= MaxTitle && title.Any(char.IsLetter) ? title : null;
    }

    private static PublishedAt? Day(List<PdfLine> head, DateTimeOffset readAt) => head.Take(HeadLines)
        .Where(line => line.Text.Length <= MaxHeadLine)
        .SelectMany(line => line.Text.Split(['|', '•', '·', '–', '—'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(line.Text))
        .Select(part => PublishedDates.OfPage(PublishedAt.Parse(part), readAt)).FirstOrDefault(date => date is not null);
}
