using System.Diagnostics;
using System.Text;
using Bot.Search.Reading;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Search.Tests.Reading;

/// <summary>Whatever the bytes are, every reader gives at least one result, soon, and an article's spans lie inside its text.</summary>
public sealed class AnyBytesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly string?[] Types =
        [null, "text/plain", "text/markdown", "text/html", "application/json", "application/xml", "application/octet-stream"];

    private static readonly string[] Scraps =
    [
        "<p>", "</p>", "<a href=x>", "</a>", "<b>", "<table>", "<tr>", "<td>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "<html>", "<body>",
        "<article>", "<rss><channel>", "<item>", "</item>", "<title>", "<link>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "<?xml version='1.0'?>",
        "<!DOCTYPE x [", "&amp;", "&#x0;", "&#xD800;", "&lt;", "{", "}", "[", "]", "\"text\":", "\"title\":", "\"\\ud800\"", "\"x\"", ",", "null", "1e999",
        "---\n", "title: x\n", "# ", "> ", "- ", "**", "`", "```\n", "![", "](", "|", "\n", "\r\n", "\n\n", " ", "\t", "\0", "\u00A0", "\uFEFF", "“", "”", "\"",
        "(Reporting by ", "BRUSSELS (AFP) - ", "© ", "By ", "Mar 16, 2022", "Photo: ", "said the minister.", "Ω", "😀", "\u202E", "a",
    ];

    [Fact]
    public void Any_bytes_give_a_result()
    {
        var bytes = Gen.Choose(0, 255).Select(value => (byte)value).ListOf().Select(list => list.ToArray());
        Check(bytes);
    }

    [Fact]
    public void Any_heap_of_markup_gives_a_result()
    {
        var encodings = Gen.Elements(Encoding.UTF8, Encoding.Unicode, Encoding.Latin1);
        var heap = Gen.Elements(Scraps).ListOf().Select(list => string.Concat(list));
        Check(heap.Zip(encodings).Select(pair => pair.Item2.GetBytes(pair.Item1)));
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<b><p>")]
    [InlineData("<a href=x><p>")]
    [InlineData("<font color=a><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>")]
    [InlineData("<li>")]
    [InlineData("<select><option>")]
    [InlineData("</p>")]
    [InlineData("<br>")]
    [InlineData("&")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("*a ")]
    [InlineData("![](")]
    [InlineData("> ")]
    [InlineData("- a\n")]
    [InlineData("|a")]
    [InlineData("A B ")]
    [InlineData("(Photo ")]
    [InlineData("Title\n")]
    [InlineData("\n")]
    [InlineData("<x a='")]
    [InlineData("<!--")]
    [InlineData("``")]
    [InlineData("_a*b ")]
    [InlineData("Name, 3 March ")]
    public void One_scrap_repeated_for_long_is_read_or_refused_in_time(string scrap)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(scrap, 150_000 / scrap.Length)));
        foreach (var type in Types.Skip(1))
            Assert.True(Holds(bytes, type), $"{scrap} as {type}");
    }

    private static void Check(Gen<byte[]> bytes)
    {
        var inputs = bytes.Zip(Gen.Elements(Types)).ToArbitrary();
        Properties.Holds(inputs, input => Holds(input.Item1, input.Item2), times: 1_500, size: 400);
    }

    private static bool Holds(byte[] bytes, string? type)
    {
        var started = Stopwatch.GetTimestamp();
        var results = ReadingRig.Readers.Read(SeedDocuments.Document("any", bytes) with { MediaType = type });
        return results.Count > 0 && results.All(IsWhole) && Stopwatch.GetElapsedTime(started) < Limit;
    }

    private static bool IsWhole(ReadResult result) => result switch
    {
        ReadResult.Read { Article: var article } =>
            article.Outlet.Length > 0 && article.Title.Length > 0 && article.Boilerplate.All(span => span.Length > 0 && span.End <= article.Text.Length) &&
            article.Boilerplate.Zip(article.Boilerplate.Skip(1)).All(pair => pair.First.End <= pair.Second.Start),
        ReadResult.Failed failed => failed.Failure.Reason.EndsWith('.') || failed.Failure.Reason.EndsWith(')'),
        ReadResult.Linked linked => linked.Page.Scheme is "http" or "https",
        _ => false,
    };
}
