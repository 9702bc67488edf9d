using System.Text;
using Bot.Search.Reading;
using Bot.Testing;

namespace Bot.Search.Tests.Reading;

public sealed class ReadersTests
{
    [Theory]
    [InlineData("article-jsonld.html")]
    [InlineData("article-plain.html")]
    [InlineData("article-breaks.html")]
    [InlineData("feed-rss.xml")]
    [InlineData("feed-atom.xml")]
    public void A_document_without_a_declared_type_is_read_by_its_bytes(string name)
    {
        var shown = ReadingRig.Show(ReadingRig.Readers.Read(ReadingRig.Fixture(name)));

        Golden.Matches(shown, "tests", "Bot.Search.Tests", "Reading", "Fixtures", Path.GetFileNameWithoutExtension(name) + ".golden.txt");
    }

    [Fact]
    public void Markdown_is_read_by_its_declared_type()
    {
        var shown = ReadingRig.Show(ReadingRig.Readers.Read(ReadingRig.Fixture("article.md") with { MediaType = "text/markdown" }));

        Golden.Matches(shown, "tests", "Bot.Search.Tests", "Reading", "Fixtures", "article-markdown.golden.txt");
    }

    [Fact]
    public void What_stands_beside_a_page_goes_before_what_it_says_itself()
    {
        var details = new SourceDetails { Outlet = "Another Paper", Byline = "Somebody" };

        var article = ReadingRig.Single(ReadingRig.Fixture("article-jsonld.html") with { Details = details });

        Assert.Equal(("Another Paper", "Somebody", "Harbour wall to be raised by a metre"), (article.Outlet, article.Byline, article.Title));
    }

    [Theory]
    [InlineData("<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><title>&x;</title></entry></feed>", "DTD")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>", "DTD")]
    [InlineData("<rss><channel><item>", "not well-formed")]
    [InlineData("<?xml version=\"1.0\"?><root><a>text</a></root>", "no RSS or Atom")]
    [InlineData("<rss><channel></channel></rss>", "no RSS or Atom")]
    [InlineData("<html><head><title>x</title></head><body><script>only()</script></body></html>", "No article text")]
    [InlineData("<html><body>12345 67890</body></html>", "no words")]
    public void Documents_that_hold_nothing_or_too_much_are_refused_with_a_sentence(string source, string words)
    {
        Assert.Contains(words, ReadingRig.Refusal(ReadingRig.Text(source)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_beyond_measure_is_refused_and_not_followed()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 100_000));
        var deepXml = "<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</rss>";
        var deepMarkdown = new string('>', 100_000) + " said";

        Assert.Contains("nested too deeply", ReadingRig.Refusal(ReadingRig.Text("<html>" + deep)), StringComparison.Ordinal);
        Assert.Contains("nested too deeply", ReadingRig.Refusal(ReadingRig.Text(deepXml)), StringComparison.Ordinal);
        Assert.Contains("nested too deeply", ReadingRig.Refusal(ReadingRig.Text(deepMarkdown, "text/markdown")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "<html><head><meta charset=windows-1251></head><body><article><p>«Мы не уступим», — сказал министр в Киеве во вторник, когда его спросили о переговорах.</p></body></html>")]
    [InlineData("iso-8859-2", "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\"></head><body><article><p>„Nie ustąpimy”, powiedział minister w Łodzi.</p></body></html>")]
    public void A_page_is_decoded_by_its_own_declaration(string encoding, string page)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(page.Replace("„", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal));

        var article = ReadingRig.Single(SeedDocuments.Document("page", bytes));

        Assert.Matches("сказал министр|powiedział minister w Łodzi", article.Text);
    }

    [Theory]
    [InlineData("Wed, 16 Mar 2022 10:03:57 EDT", "2022-03-16T10:03:57-04:00")]
    [InlineData("16 Mar 22 10:03 +0100", "2022-03-16T10:03:00+01:00")]
    [InlineData("Wednesday, 16 March 2022 10:03:57 GMT", "2022-03-16T10:03:57+00:00")]
    [InlineData("2022-03-16T10:03:57Z", "2022-03-16T10:03:57+00:00")]
    [InlineData("2022-03-16", "2022-03-16")]
    [InlineData("soon", null)]
    [InlineData("99 Mar 2022 99:99 GMT", null)]
    public void Dates_of_feeds_are_read(string text, string? expected)
    {
        Assert.Equal(expected, Bot.Search.Reading.Feeds.FeedDates.Parse(text)?.ToString());
    }

    [Fact]
    public void A_picture_declared_as_one_is_refused()
    {
        Assert.Contains("image/svg", ReadingRig.Refusal(ReadingRig.Text("<svg></svg>", "image/svg+xml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-no-such-set")]
    [InlineData("unicode-1-1-utf-7")]
    public void A_label_of_no_set_of_characters_is_passed_over(string label)
    {
        var page = $"<html><head><meta charset={label}></head><body><article><p>The caf\u00e9 by the lock is open again, said Tove Lund on Monday.</p></article></body></html>";
        var document = ReadingRig.Text("", "text/html") with { Bytes = Encoding.Latin1.GetBytes(page), Charset = label };

        Assert.Contains("Tove Lund", ReadingRig.Single(document).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a\n")]
    [InlineData("# h\n")]
    [InlineData("1. x\n")]
    [InlineData("We go.\n\n")]
    [InlineData("|a|b|\n")]
    public void Markdown_of_more_parts_than_a_book_is_refused_before_it_is_parsed(string part)
    {
        Assert.Contains("too many parts", ReadingRig.Refusal(ReadingRig.Text(string.Concat(Enumerable.Repeat(part, 40_000)), "text/markdown")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ", 3_000)]
    [InlineData("- ", 3_000)]
    [InlineData("1. ", 3_000)]
    [InlineData(">", 3_000)]
    public void Markdown_nested_beyond_reason_is_refused_before_it_is_parsed(string mark, int levels)
    {
        var text = string.Concat(Enumerable.Repeat(mark, levels)) + "said Tove Lund";

        Assert.Contains("nested too deeply", ReadingRig.Refusal(ReadingRig.Text(text, "text/markdown")), StringComparison.Ordinal);
    }
}
