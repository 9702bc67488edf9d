using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Bot.Testing;

/// <summary>A document that asks for more than it is worth.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="MediaType">The kind that it is given as.</param>
/// <param name="Bytes">Its content.</param>
public sealed record HostileDocument(string Name, string MediaType, byte[] Bytes);

/// <summary>Documents of every kind of source that are small enough to be let in and made to cost much: one scrap of the kind for long, and heaps of scraps.</summary>
public static class HostileDocuments
{
    private static readonly Dictionary<string, string[]> Scraps = new(StringComparer.Ordinal)
    {
        ["text/plain"] = ["“We go,” said Ann Ash.\n", "\"", "Ann Ash: We go.\n", "ANN ASH: We go.\n\n", "Q. Why?\nA. I know.\n", "(", "A. ", "word ", "He said that she said that ", "Mr. ", "\n\n", "[00:01] Ann: x\n", "- Yes.\n", ": ", "John Smith, the mayor of "],
        ["text/markdown"] = ["> ", "- a\n", "**", "[a](", "|a|b|\n", "`", "# h\n", "1. x\n", "<b>", "“We go,” said Ann.\n\n"],
        ["text/html"] = ["<div>", "</div>", "<p>“We go,” said Ann Ash.</p>", "<table><tr><td>", "<time datetime=2021-05-04T10:00>10</time>", "<article><time datetime=2021-05-04>", "<h1>x</h1>", "<a href=x>y</a>", "<b><i>", "<div class='live-blog post byline author'>", "<br>", "&amp;", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", "text, and more text. "],
        ["application/xml"] = ["<item><title>a</title></item>", "<item>", "<rss><channel>", "&nbsp;", "<![CDATA[", "]]>", "<a:b>", "<entry><link href='https://x.example/'/>", "<!DOCTYPE x>", "&#x1;", "<description>&lt;p&gt;", "x "],
        ["application/json"] = ["{\"text\":\"a\"},", "[", "{\"text\":", "\"\\u0041", "1,", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["],
        ["application/x-subrip"] = ["1\n00:00:01,000 --> 00:00:02,000\nANN: We go.\n\n", "00:00:01,000 --> 00:00:02,000\n", "- Yes.\n", "ANN: x\n", "<i>", "[music]\n", "-->", "\n", "word "],
        ["text/vtt"] = ["00:01.000 --> 00:02.000\n<v Ann Ash>We go.\n\n", "<v A", "<c>", "NOTE\n", "00:01.000 --> 00:02.000\n", ">> Yes.\n", "word ", "<v Bo>x</v>"],
        ["message/rfc822"] = ["Content-Type: multipart/mixed; boundary=x\n\n--x\n", "--x\n", "\n", "To: a@b.example,\n ", "Subject: =?utf-8?Q?a?= ", "Content-Type: text/html\n\n<p>x</p>\n", "Content-Type: message/rfc822\n\nFrom: a@b.example\n", "=3D", "word ", "(", "<a@b>,"],
    };

    private static readonly Dictionary<string, string> Openings = new(StringComparer.Ordinal)
    {
        ["text/vtt"] = "WEBVTT\n\n",
        ["message/rfc822"] = "From: a@b.example\nMIME-Version: 1.0\n",
        ["text/html"] = "<html><head><title>live: x</title></head><body>",
        ["application/xml"] = "<rss><channel>",
    };

    /// <summary>All documents that <paramref name="random"/> makes, each of about <paramref name="bytes"/>.</summary>
    public static IEnumerable<HostileDocument> Of(Random random, int bytes)
    {
        ArgumentNullException.ThrowIfNull(random);
        foreach (var (type, scraps) in Scraps)
        {
            foreach (var scrap in scraps)
                yield return Made($"{type} of {scrap.Trim().ReplaceLineEndings(" ")}", type, Repeated(scrap, bytes));
            for (var heap = 0; heap < 2; heap++)
                yield return Made($"{type}, heap {heap.ToString(CultureInfo.InvariantCulture)}", type, Heap(random, scraps, bytes));
        }
        foreach (var document in Pdfs(random, bytes))
            yield return document;
    }

    private static HostileDocument Made(string name, string type, string content) => new(name, type, Encoding.UTF8.GetBytes(Openings.GetValueOrDefault(type, "") + content));

    private static string Repeated(string scrap, int bytes) => string.Concat(Enumerable.Repeat(scrap, bytes / scrap.Length));

    private static string Heap(Random random, string[] scraps, int bytes)
    {
        var heap = new StringBuilder(bytes);
        while (heap.Length < bytes)
            heap.Append(string.Concat(Enumerable.Repeat(scraps[random.Next(scraps.Length)], random.Next(1, 40))));
        return heap.ToString();
    }

    private static IEnumerable<HostileDocument> Pdfs(Random random, int bytes)
    {
        yield return Pdf("one word", Packed($"BT /F1 9 Tf ({new string('a', bytes)}) Tj ET"));
        yield return Pdf("letters all over", Packed(string.Concat(Enumerable.Range(0, bytes / 40).Select(_ => string.Create(CultureInfo.InvariantCulture, $"BT /F1 9 Tf {random.Next(600)} {random.Next(800)} Td (x) Tj ET ")))));
        yield return Pdf("blanks", Packed(new string(' ', bytes * 10)));
        yield return Pdf("states", Packed(Repeated("q ", bytes)));
        yield return Pdf("plain drawing", (Encoding.Latin1.GetBytes(Repeated("BT /F1 9 Tf (We go, said Ann Ash.) Tj T* ET ", bytes)), ""));
        yield return Pdf("arrays", Packed("BT " + Repeated("[", bytes / 10) + " TJ ET"));
        yield return Pdf("rubbish", (Enumerable.Range(0, bytes).Select(_ => (byte)random.Next(256)).ToArray(), ""));
    }

    private static (byte[] Content, string Filter) Packed(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(content));
        return (packed.ToArray(), "/Filter /FlateDecode");
    }

    private static HostileDocument Pdf(string name, (byte[] Content, string Filter) drawing)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Write("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n");
        Write(string.Create(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {drawing.Content.Length} {drawing.Filter} >>\nstream\n"));
        file.Write(drawing.Content);
        Write("\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n");
        return new HostileDocument("PDF of " + name, "application/pdf", file.ToArray());
    }
}
