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
        ["application/xml"] = ["<item><title>a</title></item>", "<item>", "<rss><channel>", "&nbsp;", "<![CDATA[", "]]>", "<a:b>", "<entry><link href='https://x.example/'/>", "<!DOCTYPE x>", "&#x1;", "<description>&lt;p&gt;", "x ", "<a:b c:d='e'>", "<a xmlns:p='u'>", "<item><p:q>", "<a:b/>", "</a:b>", "<!-- ", "<?p x?>", "<item xml:base='a/'>"],
        ["application/json"] = ["{\"text\":\"a\"},", "[", "{\"text\":", "\"\\u0041", "1,", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["],
        ["application/x-subrip"] = ["1\n00:00:01,000 --> 00:00:02,000\nANN: We go.\n\n", "00:00:01,000 --> 00:00:02,000\n", "- Yes.\n", "ANN: x\n", "<i>", "[music]\n", "-->", "\n", "word "],
        ["text/vtt"] = ["00:01.000 --> 00:02.000\n<v Ann Ash>We go.\n\n", "<v A", "<c>", "NOTE\n", "00:01.000 --> 00:02.000\n", ">> Yes.\n", "word ", "<v Bo>x</v>"],
        ["message/rfc822"] = ["Content-Type: multipart/mixed; boundary=x\n\n--x\n", "--x\n", "\n", "To: a@b.example,\n ", "Subject: =?utf-8?Q?a?= ", "Content-Type: text/html\n\n<p>x</p>\n", "Content-Type: message/rfc822\n\nFrom: a@b.example\n", "=3D", "word ", "(", "<a@b>,", "X: y\n", "Cc: g: a@b.example;,\n ", "\"A\" <a@b>, ", "To: a@b.example\n", "References: <a@b>\n ", "Received: ((\n ", "Content-Type: text/plain; a*0=b; a*1=c;\n ", "--x\nX: y\n", "Content-Type: message/rfc822\n\n"],
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
        foreach (var document in Described(random, bytes).Concat(Messages(bytes)).Concat(Feeds(bytes)).Concat(Pdfs(random, bytes)))
            yield return document;
    }

    /// <summary>Articles in which nearly everybody who speaks is described: whom each may mean is looked for among those who were named.</summary>
    private static IEnumerable<HostileDocument> Described(Random random, int bytes)
    {
        string[] roles = ["minister", "mayor", "chairman", "director", "captain", "bishop"];
        string[] of = ["transport", "the harbour board", "the fishing union", "Norland", "finance"];
        string[] says = ["said that the road would be closed", "warned that prices would rise", "added that nobody had asked"];
        string Who() => $"The {Of(roles)} of {Of(of)}";
        string Said() => Of(says) + ".";
        string Of(string[] words) => words[random.Next(words.Length)];
        string Name() => string.Concat("KLMNPRSTV"[random.Next(9)], "aeiou"[random.Next(5)], "klmnprst"[random.Next(8)], "aeiou"[random.Next(5)], "klmnrst"[random.Next(7)]);
        yield return Made("text of descriptions", "text/plain", Grown(() => $"{Who()} {Said()}\n\n"));
        yield return Made("text of descriptions in one paragraph", "text/plain", Grown(() => $"{Who()} {Said()} "));
        yield return Made("text of people and descriptions", "text/plain", Grown(() => $"{Name()} {Name()}, the {Of(roles)} of {Of(of)}, {Said()} {Who()} {Said()}\n\n"));
        yield return Made("text of few people and descriptions", "text/plain", Grown(() => $"Ann Ash was there. He {Said()} {Who()} {Said()} She {Said()}\n\n"));

        string Grown(Func<string> next)
        {
            var grown = new StringBuilder(bytes);
            while (grown.Length < bytes)
                grown.Append(next());
            return grown.ToString();
        }
    }

    /// <summary>Messages whose scraps stand where they count: in one field of the header, or as parts of the body.</summary>
    private static IEnumerable<HostileDocument> Messages(int bytes)
    {
        foreach (var (name, field) in new[] { ("From", "a@b.example, "), ("To", "\"A\" <a@b>, "), ("Cc", "g: a@b, c@d; "), ("Sender", "<@a,@b:"), ("Reply-To", "=?utf-8?Q?a?= <a@b>, "), ("Subject", "=?utf-8?Q?a?= "), ("References", "<a@b> "), ("Content-Type", "text/plain; a=b; "), ("Date", "(Mon, "), ("Archived-At", "<https://b.example/> ") })
            yield return Made($"message, {name} of {field.Trim()}", "message/rfc822", $"{name}: {Repeated(field, bytes)}\n\nWe go, said Ann Ash.\n");
        foreach (var (name, part) in new[] { ("empty", "--x\n"), ("blank", "--x\n\n"), ("short", "--x\n\nw\n"), ("ended", "--x--\n"), ("HTML", "--x\nContent-Type: text/html\n\n<p>w\n"), ("message", "--x\nContent-Type: message/rfc822\n\nA: b\n\nw\n"), ("PDF", "--x\nContent-Type: application/pdf\n\n%PDF-1.4\n") })
            yield return Made($"message of {name} parts", "message/rfc822", $"Content-Type: multipart/mixed; boundary=x\n\n{Repeated(part, bytes)}");
        yield return Made("message of as many parts as are read", "message/rfc822", $"Content-Type: multipart/mixed; boundary=x\n\n{Repeated("--x\n\n" + string.Concat(Enumerable.Repeat("word ", 90)) + "\n", bytes)}");
        yield return Made("message of parts in parts", "message/rfc822", string.Concat(Enumerable.Range(0, bytes / 60).Select(level => string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=x{level}\n\n--x{level}\n"))));
    }

    /// <summary>Feeds whose scraps differ from each other, or stand within one tag.</summary>
    private static IEnumerable<HostileDocument> Feeds(int bytes)
    {
        foreach (var (name, scrap) in new[] { ("prefixes", "<p{0}:a>"), ("prefixes of items", "<item><p{0}:a p{0}:b='c'></item>"), ("declarations in declarations", "<a xmlns:p{0}='u'>"), ("entities", "&e{0};"), ("names", "<n{0}/>") })
            yield return Made("feed of different " + name, "application/xml", string.Concat(Enumerable.Range(0, bytes / scrap.Length).Select(number => string.Format(CultureInfo.InvariantCulture, scrap, number))));
        foreach (var (name, scrap) in new[] { ("attributes", " a{0}='b'"), ("declarations", " xmlns:p{0}='u'"), ("prefixed attributes", " p{0}:a='b'") })
            yield return Made("feed of one tag of " + name, "application/xml", "<item" + string.Concat(Enumerable.Range(0, bytes / 12).Select(number => string.Format(CultureInfo.InvariantCulture, scrap, number))) + "></item>");
        yield return Made("feed of as many elements as are read", "application/xml", Repeated("<item><a>we go there, said Ann Ash</a><b>we go there, said Ann Ash</b></item>", bytes * 5 / 8));
        yield return Made("feed of items in items", "application/xml", Repeated("<item>", bytes / 2) + Repeated("</item>", bytes / 2));
        yield return Made("feed of bad items", "application/xml", Repeated("<item><link>https://x.example/</link><b></item>", bytes));
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
        foreach (var (name, scrap) in new[] { ("paths", "0 0 m 1 1 l S "), ("names", "/A "), ("numbers", "1 "), ("strings", "()"), ("dictionaries", "<</A 1>> "), ("text objects", "BT ET "), ("fonts", "/F1 9 Tf "), ("moves", "1 0 0 1 0 0 cm "), ("pictures", "BI ID EI "), ("comments", "%\n"), ("open strings", "("), ("open dictionaries", "<<"), ("letters in hexadecimal", "<61> Tj "), ("marks", "/P BMC EMC ") })
        {
            yield return Pdf(name, Packed(Repeated(scrap, bytes)));
            if (name is "paths")
                yield return Pdf("paths, as many as are read", Packed(Repeated(scrap, bytes * 3 / 4)));
            if (name is "paths" or "numbers" or "strings")
                yield return Pdf(name + ", not packed", (Encoding.Latin1.GetBytes(Repeated(scrap, bytes)), ""));
        }
        foreach (var (name, scrap) in new[] { ("objects", "{0} 0 obj\n1\nendobj\n"), ("dictionaries", "{0} 0 obj\n<< /A {0} 0 R >>\nendobj\n"), ("streams", "{0} 0 obj\n<< /Length 0 >>\nstream\nendstream\nendobj\n"), ("pages", "{0} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n") })
            yield return Pdf("objects: " + name, Packed("BT ET"), string.Concat(Enumerable.Range(6, bytes / scrap.Length).Select(number => string.Format(CultureInfo.InvariantCulture, scrap, number))));
        foreach (var (name, scrap) in new[] { ("xref", "xref\n0 1\n0000000000 65535 f\n"), ("trailers", "trailer\n<< /Root 1 0 R >>\n"), ("open arrays", "["), ("object marks", "1 0 obj "), ("ends", "%%EOF\n"), ("startxref", "startxref\n9\n") })
            yield return Pdf("rest: " + name, Packed("BT ET"), Repeated(scrap, bytes));
        foreach (var (name, list) in new[] { ("wide font", "/W [0 2000000000 500]"), ("font of many widths", $"/W [{Repeated("0 65535 500 ", bytes)}]"), ("tall font", "/W2 [0 2000000000 1 2 3]"), ("font of single widths", $"/W [0 [{Repeated("1 ", bytes)}]]") })
            yield return Pdf(name, Packed("BT /F1 9 Tf <0001> Tj ET"), $"5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>\nendobj\n7 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> {list} >>\nendobj\n");
        yield return Pdf("rest: a table of many objects", Packed("BT ET"), "xref\n0 2000000000\n0000000000 65535 f\n");
        foreach (var (name, entries) in new[] { ("objects", "/Type /ObjStm /N 2000000000 /First 4 /Length 8"), ("references", "/Type /XRef /Size 9 /#49ndex [0 2000000000] /W [1 2 1] /Root 1 0 R /Length 8"), ("wide fields", "/Type /XRef /Size 9 /W [1 2 2000000000] /Root 1 0 R /Length 8"), ("wide rows", "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >> /Length 8") })
            yield return Pdf("rest: a stream of many " + name, Packed("BT ET"), $"9 0 obj\n<< {entries} >>\nstream\n9 0 1 2 \nendstream\nendobj\n");
        var map = Packed("/CIDInit /ProcSet findresource begin begincmap\n" + Repeated("1 beginbfrange <0000> <ffff> <0041> endbfrange\n", bytes));
        yield return Pdf("a map of letters", Packed("BT /F1 9 Tf (a) Tj ET"), $"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>\nendobj\n6 0 obj\n<< /Length {map.Content.Length.ToString(CultureInfo.InvariantCulture)} {map.Filter} >>\nstream\n{Encoding.Latin1.GetString(map.Content)}\nendstream\nendobj\n");
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", Math.Min(bytes / 6, 100_000)));
        yield return Pdf("one page many times", Packed(Repeated("0 0 m 1 1 l S ", bytes / 4)), $"2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {(kids.Length / 6).ToString(CultureInfo.InvariantCulture)} >>\nendobj\n");
        yield return Pdf("rubbish", (Enumerable.Range(0, bytes).Select(_ => (byte)random.Next(256)).ToArray(), ""));
    }

    private static (byte[] Content, string Filter) Packed(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(content));
        return (packed.ToArray(), "/Filter /FlateDecode");
    }

    /// <param name="name">What is wrong with it.</param>
    /// <param name="drawing">What its page draws.</param>
    /// <param name="objects">Objects behind the others; the later of two with one number counts.</param>
    private static HostileDocument Pdf(string name, (byte[] Content, string Filter) drawing, string objects = "")
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Write("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n");
        Write(string.Create(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Length {drawing.Content.Length} {drawing.Filter} >>\nstream\n"));
        file.Write(drawing.Content);
        Write("\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        Write(objects);
        Write("trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n");
        return new HostileDocument("PDF of " + name, "application/pdf", file.ToArray());
    }
}
