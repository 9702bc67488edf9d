using Bot.Search.Reading;
using Bot.Search.Reading.Feeds;

namespace Bot.Search.Tests.Reading;

/// <summary>Entries of feeds as they are met: short, doubled, empty, without dates or links.</summary>
public sealed class FeedEntriesTests
{
    private const string Short = "The bridge is closed, the mayor said on Monday &amp;amp; Tuesday.";

    private static readonly string LongWords = string.Concat(Enumerable.Repeat("The bridge is closed, the mayor said on Monday. ", 12));

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
    [InlineData("<source url='https://baypost.example/rss'>Bay Post</source>", "Bridge shut - Bay Post", "Bay Post", "Bridge shut")]
    [InlineData("<source><title>Bay Post</title><id>x</id></source>", "Bridge shut | Bay Post", "Bay Post", "Bridge shut")]
    [InlineData("<source url='https://baypost.example/rss'/>", "Bridge shut - Bay Post", "Courier", "Bridge shut - Bay Post")]
    [InlineData("<source>https://baypost.example/rss</source>", "Bridge shut", "Courier", "Bridge shut")]
    [InlineData("", "Bridge shut — Courier", "Courier", "Bridge shut")]
    [InlineData("", "Courier", "Courier", "Courier")]
    public void An_entry_that_a_feed_has_from_another_outlet_is_that_ones(string source, string title, string outlet, string headline)
    {
        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(Read($"<item><title>{title}</title>{source}<link>https://example.org/a</link><description>{Short}</description></item>")));

        Assert.Equal((outlet, headline), (linked.Details.Outlet, linked.Details.Title));
    }

    [Theory]
    [InlineData("By Joanna Pryce and Rafi Haddad, Staff Reporters", "Joanna Pryce and Rafi Haddad")]
    [InlineData("Joanna Pryce, Courier", "Joanna Pryce")]
    [InlineData("Joanna Pryce Associated Press", "Joanna Pryce")]
    [InlineData("Our Foreign Staff", "Our Foreign Staff")]
    public void What_an_author_is_and_whom_he_works_for_are_no_author(string author, string byline)
    {
        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(Read($"<item><title>Bridge shut</title><author>{author}</author><link>https://example.org/a</link><description>{Short}</description></item>")));

        Assert.Equal(byline, linked.Details.Byline);
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
            + "<item><author>No text, no link</author></item><item><guid isPermaLink=\"false\">1</guid></item>");

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

    [Theory]
    [InlineData("https://example.org/feed", "https://example.org/a", true)]
    [InlineData("https://www.example.org/feed", "https://example.org/a", true)]
    [InlineData("https://feeds.example.org/news", "https://www.example.org/a", true)]
    [InlineData("http://rss.example.org/news", "https://m.example.org/a", true)]
    [InlineData("https://example.org/feed", "https://sport.example.org/a", true)]
    [InlineData("https://ann.example.org/feed", "https://example.org/a", false)]
    [InlineData("https://ann.example.org/feed", "https://bob.example.org/a", false)]
    [InlineData("https://example.net/feed", "https://example.org/a", false)]
    [InlineData("https://example.org/feed", "https://notexample.org/a", false)]
    [InlineData("https://example.org/feed", "https://example.org.evil.example/a", false)]
    [InlineData("https://org/feed", "https://example.org/a", false)]
    public void The_words_of_a_feed_stand_for_pages_of_its_own_site_only(string feed, string page, bool stand)
    {
        var results = Read($"<item><title>T</title><link>{page}</link><description>{new string('x', 600)}</description></item><item><link>{page}2</link><description>{Short}</description></item>", new Uri(feed));

        if (!stand)
            Assert.All(results, result => Assert.True(result is ReadResult.Linked { Summary: null, IsForeign: true }));
        else
            Assert.True(results is [ReadResult.Read, ReadResult.Linked { Summary: not null, IsForeign: false }]);
    }

    [Theory]
    [InlineData(" It was going to be […]")]
    [InlineData(" It was going to be [&amp;#8230;] Continue reading")]
    [InlineData(" It was going to be... Read more »")]
    [InlineData(" It was going to be...")]
    [InlineData(" It was going to be …")]
    [InlineData("&lt;p&gt;&lt;a href='/a'&gt;Continue reading The bridge of Lowmere →&lt;/a&gt;&lt;/p&gt;")]
    [InlineData("&lt;p&gt;It was [...]&lt;/p&gt;&lt;p&gt;The post Bridge appeared first on Courier.&lt;/p&gt;")]
    public void A_long_text_that_breaks_off_or_sends_the_reader_on_is_a_teaser(string end)
    {
        var linked = Assert.IsType<ReadResult.Linked>(Assert.Single(Read($"<item><title>T</title><link>https://example.org/a</link><description>&lt;p&gt;{LongWords}&lt;/p&gt;{end}</description></item>")));

        Assert.StartsWith("The bridge is closed", linked.Summary!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" She reads a lot, and wishes that people would read more books.")]
    [InlineData(" \"He paused... and left,\" she said.")]
    [InlineData(" Asked why, she said: \"Read more.\"")]
    [InlineData("&lt;p&gt;Read more news from the coast. It rained all day.&lt;/p&gt;")]
    public void A_long_text_that_ends_as_texts_do_is_the_whole(string end) =>
        Assert.IsType<ReadResult.Read>(Assert.Single(Read($"<item><title>T</title><link>https://example.org/a</link><description>&lt;p&gt;{LongWords}&lt;/p&gt;{end}</description></item>")));

    [Theory]
    [InlineData("<link/><guid>https://example.org/a</guid>", true)]
    [InlineData("<link> </link><guid isPermaLink=\"true\">https://example.org/a</guid>", true)]
    [InlineData("<guid>https://example.org/a</guid>", true)]
    [InlineData("<link/><guid isPermaLink=\"false\">https://example.org/a</guid>", false)]
    [InlineData("<link/><guid>4711</guid>", false)]
    [InlineData("<link/><guid>tag:example.org,2024:1</guid>", false)]
    public void An_entry_with_an_empty_link_is_found_by_its_permanent_address(string names, bool found)
    {
        var result = Assert.Single(Read($"<item><title>T</title>{names}<description>{Short}</description></item>", new Uri("https://example.org/feed")));

        Assert.Equal(found ? "https://example.org/a" : null, (result as ReadResult.Linked)?.Page.AbsoluteUri);
    }

    private static IReadOnlyList<ReadResult> Read(string items, Uri? feed = null) => new FeedReader().Read(
        SeedDocuments.Document("feed.xml", System.Text.Encoding.UTF8.GetBytes($"<rss><channel><title>Courier</title>{items}</channel></rss>")) with { Address = feed });
}
