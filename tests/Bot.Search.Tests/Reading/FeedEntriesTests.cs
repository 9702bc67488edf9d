using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;

namespace Bot.Search.Tests.Reading;

/// <summary>Entries of feeds as they are met: short, doubled, empty, without dates or links.</summary>
public sealed class FeedEntriesTests
{
    private const string Short = "The bridge is closed, the mayor said on Monday &amp;amp; Tuesday.";

    [Fact]
    public void A_short_text_is_kept_beside_the_link()
    {
        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(Read($"<item><title>Fish &amp;amp; ships</title><link>https://example.org/a</link><description>{Short}</description></item>")));

        Assert.Equal("The bridge is closed, the mayor said on Monday & Tuesday.", linked.Summary!.Text);
        Assert.Equal(("Fish & ships", "Courier", null), (linked.Summary.Title, linked.Summary.Outlet, linked.Summary.Published));
        Assert.Equal(linked.Page, linked.Summary.Url);
    }

    [Fact]
    public void Names_that_are_escaped_twice_are_read_as_people_print_them()
    {
        var feed = $"<rss><channel><title>Sand &amp;amp; Sea</title><item><author>Ann O&amp;#39;Neil</author><link>https://example.org/a</link><description>{Short}</description></item></channel></rss>";

        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(new FeedReader().Read(SeedDocuments.Document("feed.xml", System.Text.Encoding.UTF8.GetBytes(feed)))));

        Assert.Equal(("Sand & Sea", "Ann O'Neil"), (linked.Details.Outlet, linked.Details.Byline));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<description/>")]
    [InlineData("<description>   </description>")]
    [InlineData("<description>&lt;a href='/a'&gt;Read more&lt;/a&gt;</description>")]
    [InlineData("<description>................................................................</description>")]
    [InlineData("<content type='text/html' src='https://example.org/other'/>")]
    public void An_entry_without_words_has_no_summary(string body)
    {
        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(Read($"<item><title>T</title><link>https://example.org/a</link>{body}</item>")));

        Assert.Null(linked.Summary);
    }

    [Fact]
    public void Of_entries_with_one_address_the_first_that_carries_the_text_counts()
    {
        var whole = new string('x', 600);

        var results = Read(
            $"<item><link>https://example.org/a</link><description>{Short}</description></item>"
            + $"<item><link>https://example.org/a?utm_source=feed</link><description>new {whole}</description></item>"
            + $"<item><link>https://example.org/a#top</link><description>old {whole}</description></item>"
            + "<item><title>No link</title></item><item><title>No link</title></item>");

        Assert.StartsWith("new ", Assert.IsType<ReadResult.Read>(results[0]).Article.Text, StringComparison.Ordinal);
        Assert.Equal(3, results.Count);
        Assert.All(results.Skip(1), result => Assert.IsType<ReadResult.Failed>(result));
    }

    [Fact]
    public void An_entry_without_a_link_is_read_however_short_it_is()
    {
        var read = Assert.IsType<ReadResult.Read>(Assert.Single(Read("<item><title>Note</title><pubDate>someday</pubDate><description>Closed.</description></item>")));

        Assert.Equal(("Closed.", null, null), (read.Article.Text, read.Article.Url, read.Article.Published));
    }

    private static IReadOnlyList<ReadResult> Read(string items) => new FeedReader().Read(
        SeedDocuments.Document("feed.xml", System.Text.Encoding.UTF8.GetBytes($"<rss><channel><title>Courier</title>{items}</channel></rss>")));
}
