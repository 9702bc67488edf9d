using System.Diagnostics;
using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading.Sources;

public sealed class PdfTests
{
    private static readonly string[] Story =
    [
        "The council decided on Monday to close the old swim-", "ming baths, after engineers found that the roof would",
        "not hold another winter. A self-evident danger, they", "said, that no council can weigh against money.",
        "“We have no choice,” said Anna Berg, the deputy leader", "of the council, who had asked for the inquiry.",
    ];

    [Fact]
    public void Lines_become_paragraphs_and_broken_words_are_whole()
    {
        var article = Single(PdfSamples.Of([.. Story[..4], "That self-", "evident danger remains."]));

        Assert.StartsWith("The council decided on Monday to close the old swimming baths, after", article.Text, StringComparison.Ordinal);
        Assert.Contains("That self-evident danger remains.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A 34-year-", "old man was held.", "A 34-year-old man was held.")]
    [InlineData("A 34-", "year-old man was held.", "A 34-year-old man was held.")]
    [InlineData("It was a 20th-", "century bridge.", "It was a 20th-century bridge.")]
    [InlineData("The govern-", "ment fell.", "The government fell.")]
    public void A_number_keeps_the_hyphen_behind_it(string line, string next, string text)
    {
        Assert.EndsWith(text, Single(PdfSamples.Of([.. Story, line, next])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_below_the_headline()
    {
        var lines = new List<PlacedLine> { new(60, 780, 22, "Baths to close after winter"), new(60, 755, 11, "4 May 2021") };
        var (left, right) = (Enumerable.Range(1, 12).Select(i => $"This is the line {i} of the left column"), Enumerable.Range(1, 12).Select(i => $"here comes line {i} of the right column"));
        // A program may draw the columns line by line.
        foreach (var (one, other, i) in left.Zip(right).Select((pair, i) => (pair.First, pair.Second, i)))
            lines.AddRange([new(60, 700 - i * 14, 11, one), new(310, 700 - i * 14, 11, other)]);

        var article = Single(PdfSamples.OfPages([lines]));

        Assert.True(article.Text.IndexOf("line 12 of the left", StringComparison.Ordinal) < article.Text.IndexOf("line 1 of the right", StringComparison.Ordinal), article.Text);
        Assert.Equal(("Baths to close after winter", "2021-05-04"), (article.Title, article.Published.ToString()));
        Assert.Equal(("first page", "first page"), (article.Sources.Title, article.Sources.Published));
    }

    [Fact]
    public void Running_heads_feet_and_page_numbers_are_left_out_and_pages_are_known()
    {
        var pages = Enumerable.Range(1, 4).Select(page => (IReadOnlyList<PlacedLine>)
        [
            new(60, 810, 8, $"Harbour Council - Report 12/2022"),
            .. Enumerable.Range(0, 6).Select(i => new PlacedLine(60, 760 - i * 14, 11, $"Page {Word(page)} tells of the baths in line {Word(i)}.")),
            new(290, 30, 8, page.ToString(CultureInfo.InvariantCulture)),
        ]).ToList();

        var article = Single(PdfSamples.OfPages(pages));

        Assert.DoesNotContain("Harbour Council", article.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"^\d+$", article.Text);
        Assert.Equal(["p. 1", "p. 2", "p. 3", "p. 4"], article.Landmarks.Select(landmark => landmark.Label));
        Assert.Equal("p. 3", Landmark.At(article.Landmarks, article.Text.IndexOf("Page three", StringComparison.Ordinal))!.Value.Label);
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_end_of_a_page()
    {
        var article = Single(PdfSamples.OfPages(
        [
            [.. Story[..3].Select((line, i) => new PlacedLine(60, 760 - i * 14, 11, line))],
            [.. Story[3..].Select((line, i) => new PlacedLine(60, 760 - i * 14, 11, line))],
        ]));

        Assert.Contains("A self-evident danger, they said, that no council", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_of_a_hearing_is_read_by_turns_without_the_numbers_of_its_lines()
    {
        string[] lines = ["Q.  Did you see the letter?", "A.  I did. It came in June, and I", "read it on the same day.", "Q.  Who gave it to you?", "A.  Mr. Hale did.", "MR. SMITH:  Objection.", "THE WITNESS:  He did give it to me.", "Q.  And then?", "A.  I said no.", "Q.  Why?", "A.  I had read it."];
        var placed = lines.SelectMany((line, i) => new[] { new PlacedLine(40, 760 - i * 14, 11, (i + 1).ToString(CultureInfo.InvariantCulture)), new PlacedLine(80, 760 - i * 14, 11, line) });

        var article = Single(PdfSamples.OfPages([[.. placed]]));

        Assert.Contains("A. I did. It came in June, and I read it on the same day.\n\nQ. Who gave it to you?\n\nA. Mr. Hale did.\n\nMR. SMITH: Objection.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stamps_across_the_page_are_passed_over()
    {
        var content = PdfSamples.Bytes("BT /F1 11 Tf 60 700 Td (We open in June, said the mayor of Lund.) Tj ET BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET");

        Assert.Equal("We open in June, said the mayor of Lund.", Single(PdfSamples.ByHand(content)).Text);
    }

    [Fact]
    public void A_scan_an_encrypted_document_and_a_damaged_one_are_refused_with_a_sentence()
    {
        var encrypted = PdfSamples.ByHand(PdfSamples.Bytes("BT ET"), trailer: $"/ID [<{new string('A', 32)}> <{new string('A', 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{new string('B', 64)}> /U <{new string('C', 64)}> >>");

        Assert.Contains("pictures without text", Refusal(PdfSamples.ByHand(PdfSamples.Bytes("0 0 100 100 re f"))), StringComparison.Ordinal);
        Assert.Contains("password", Refusal(encrypted), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(PdfSamples.Bytes("%PDF-1.7\nnothing more")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_cut_short_anywhere_is_read_or_refused()
    {
        var whole = PdfSamples.Of(Story);
        for (var length = 8; length < whole.Length; length += Math.Max(1, whole.Length / 60))
            Assert.Single(ReadingRig.Readers.Read(Document(whole[..length])));
    }

    [Fact]
    public void Bytes_changed_anywhere_are_read_or_refused()
    {
        var random = new Random(7);
        var whole = PdfSamples.Of(Story);
        for (var round = 0; round < 150; round++)
        {
            var changed = whole.ToArray();
            for (var i = 0; i < 12; i++)
                changed[random.Next(8, changed.Length)] = (byte)random.Next(256);
            Assert.Single(ReadingRig.Readers.Read(Document(changed)));
        }
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void What_unpacks_or_draws_without_end_is_refused_in_time(string name, byte[] bytes)
    {
        var started = Stopwatch.GetTimestamp();

        var result = Assert.Single(ReadingRig.Readers.Read(Document(bytes)));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), name);
        Assert.IsType<ReadResult.Failed>(result);
    }

    public static TheoryData<string, byte[]> Floods()
    {
        var zeros = new byte[60_000_000];
        Array.Fill(zeros, (byte)' ');
        var form = (int number, string content) => PdfSamples.Bytes($"{number} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X {number + 1} 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
        var forms = Enumerable.Range(6, 14).Select(number => form(number, string.Concat(Enumerable.Repeat("/X Do ", 10)))).Append(form(20, "BT /F1 9 Tf (word ) Tj ET")).ToList();
        return new TheoryData<string, byte[]>
        {
            { "packed blanks", PdfSamples.ByHand(PdfSamples.Packed(zeros), "/Filter /FlateDecode") },
            { "packed twice", PdfSamples.ByHand(PdfSamples.Packed(PdfSamples.Packed(zeros)), "/Filter [/FlateDecode /FlateDecode]") },
            { "one long word", PdfSamples.ByHand(PdfSamples.Packed(PdfSamples.Bytes($"BT /F1 9 Tf ({new string('a', 5_000_000)}) Tj ET")), "/Filter /FlateDecode") },
            { "more commands than a page has", PdfSamples.ByHand(PdfSamples.Packed(PdfSamples.Bytes(string.Concat(Enumerable.Repeat("0 0 m 1 1 l S ", 300_000)))), "/Filter /FlateDecode") },
            { "widths for all codes", WithFont("/W [0 2000000000 500]") },
            { "widths by parts", WithFont("/W [" + string.Concat(Enumerable.Repeat("0 65535 500 ", 200)) + "]") },
            { "heights for all codes", WithFont("/W2 [0 2000000000 1 2 3]") },
            { "letters for all codes", PdfSamples.ByHand(PdfSamples.Bytes("BT /F2 9 Tf (a) Tj ET"), resources: "/Font << /F2 6 0 R >>", objects: [PdfSamples.Bytes("5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>\nendobj\n7 0 obj\n<< /Length 52 >>\nstream\n1 beginbfrange <00000000> <7fffffff> <0041> endbfrange\nendstream\nendobj\n")]) },
            { "a table of all objects", PdfSamples.ByHand(PdfSamples.Bytes("BT ET"), objects: [PdfSamples.Bytes("9 0 obj\n<< /Type /XRef /Size 9 /Index [0 2000000000] /W [1 2 1] /Root 1 0 R /Length 8 >>\nstream\n12345678\nendstream\nendobj\n")]) },
            { "the same, written otherwise", PdfSamples.ByHand(PdfSamples.Bytes("BT ET"), objects: [PdfSamples.Bytes("9 0 obj\n<< /Type /XRef /Size 9 /#49nde#78 % so many\n[ 0 +2000000000 ] /W [1 2 1] /Root 1 0 R /Length 8 >>\nstream\n12345678\nendstream\nendobj\n")]) },
            { "a stream of all objects", PdfSamples.ByHand(PdfSamples.Bytes("BT ET"), objects: [PdfSamples.Bytes("9 0 obj\n<< /Type /ObjStm /N 2000000000 /First 4 /Length 8 >>\nstream\n9 0 1 2 \nendstream\nendobj\n")]) },
            { "fields of two gigabytes", PdfSamples.ByHand(PdfSamples.Bytes("BT ET"), objects: [PdfSamples.Bytes("9 0 obj\n<< /Type /XRef /Size 9 /W [1 2 2000000000] /Root 1 0 R /Length 8 >>\nstream\n12345678\nendstream\nendobj\n")]) },
            { "rows of two gigabytes", PdfSamples.ByHand(PdfSamples.Packed(PdfSamples.Bytes("BT ET")), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>") },
            { "forms within forms", PdfSamples.ByHand(PdfSamples.Bytes("/X Do"), resources: "/XObject << /X 6 0 R >>", objects: forms) },
        };
    }

    [Fact]
    public void A_page_that_is_drawn_of_too_many_lines_costs_itself_alone()
    {
        var map = PdfSamples.Packed(PdfSamples.Bytes(string.Concat(Enumerable.Repeat("0 0 m 1 1 l S ", 300_000))));
        var document = PdfSamples.ByHand(PdfSamples.Bytes("BT /F1 11 Tf 60 700 Td (We open the bridge in June, said the mayor.) Tj ET"), objects:
        [
            PdfSamples.Bytes("2 0 obj\n<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>\nendobj\n6 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R >>\nendobj\n"),
            PdfSamples.Bytes($"7 0 obj\n<< /Length {map.Length} /Filter /FlateDecode >>\nstream\n"), map, PdfSamples.Bytes("\nendstream\nendobj\n"),
        ]);

        var results = ReadingRig.Readers.Read(Document(document));

        Assert.Contains("said the mayor", Assert.IsType<ReadResult.Read>(results[0]).Article.Text, StringComparison.Ordinal);
        Assert.Contains("missing: 2.", Assert.IsType<ReadResult.Failed>(results[1]).Failure.Reason, StringComparison.Ordinal);
    }

    private static byte[] WithFont(string measures) => PdfSamples.ByHand(PdfSamples.Bytes("BT /F1 9 Tf <0001> Tj ET"), objects: [PdfSamples.Bytes(
        $"5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] >>\nendobj\n7 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> {measures} >>\nendobj\n")]);

    private static string Word(int number) => new[] { "zero", "one", "two", "three", "four", "five", "six" }[number];

    private static SourceDocument Document(byte[] bytes) => SeedDocuments.Document("given.pdf", bytes) with { MediaType = "application/pdf" };

    private static Article Single(byte[] bytes) => ReadingRig.Single(Document(bytes));

    private static string Refusal(byte[] bytes) => ReadingRig.Refusal(Document(bytes));
}
