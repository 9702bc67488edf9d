using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

/// <summary>Feeds as they come: what is wrong with one item costs at most that item.</summary>
public sealed class BrokenFeedsTests
{
    private const string Words =
        "The lock at Aalborg was shut on Monday after a barge had struck the lower gate in thick fog before dawn, and nobody was hurt. " +
        "“We heard it in the kitchen,” said lock keeper Tove Lund, who lives above the pumps with two dogs and a parrot from the sea. " +
        "Divers found the hinge bent, and the canal company expects that traffic will wait for nine days or more before the gate is mended. " +
        "The harbour master said that two ferries go by the old arm of the river, where there is room for forty cars and for no more than that.";

    [Theory]
    [InlineData("<title>The baker&rsquo;s lock</title>", 3)]
    [InlineData("<title>Salt & water</title>", 3)]
    [InlineData("<title>Lock &nosuchthing; shut</title>", 3)]
    [InlineData("<title>Lock \u0001\u001f shut</title>", 3)]
    [InlineData("<title>Lock</title><foo:bar>x</foo:bar>", 3)]
    [InlineData("<title>Lock</title><thing foo:at='x'/>", 3)]
    [InlineData("<title>Lock <![CDATA[shut</title>", 3)]
    [InlineData("<title>Lock <b>shut</title>", 2)]
    [InlineData("<title>Water at 5 < 6 metres</title>", 3)]
    [InlineData("<title>We <3 locks</title>", 3)]
    [InlineData("<title>Lock</titel>", 2)]
    [InlineData("<title>Lock</title><a b=c>x</a>", 2)]
    public void One_bad_item_costs_at_most_itself(string bad, int read)
    {
        var results = Read(Feed($"<item><title>One</title><link>https://f.example/1</link><description>{Words} One.</description></item><item>{bad}<link>https://f.example/2</link><description>{Words} Two.</description></item><item><title>Three</title><link>https://f.example/3</link><description>{Words} Three.</description></item>"));

        Assert.Equal(read, results.OfType<ReadResult.Read>().Count());
        Assert.Equal(3 - read, results.OfType<ReadResult.Failed>().Count());
        Assert.All(results.OfType<ReadResult.Read>(), one => Assert.Equal("Canal Feed", one.Article.Outlet));
    }

    [Theory]
    [InlineData("<title>Lock</titel>", "")]
    [InlineData("<title>Lock <b>shut</title>", "")]
    [InlineData("<title>Lock</title>", "<!-- cached -->\n<?xml version='1.0'?>")]
    [InlineData("<title>Lock</title>", "<br />\n<b>Warning</b>: x in feed.php on line 3<br />\n<?xml version='1.0'?>")]
    public void Items_of_a_damaged_feed_keep_their_dates_authors_and_addresses(string second, string before)
    {
        const string Item = "<link>https://f.example/1</link><pubDate>Fri, 14 May 2021 09:05:00 +0200</pubDate><dc:creator>Jo Roe</dc:creator>";

        var results = Read(before + Feed($"<item><title>One</title>{Item}<description>{Words}</description></item><item>{second}<link>https://f.example/2</link></item>"));

        var article = Assert.IsType<ReadResult.Read>(results[0]).Article;
        Assert.Equal(("One", "Canal Feed", "2021-05-14T09:05:00+02:00", "Jo Roe", "https://f.example/1"), (article.Title, article.Outlet, article.Published?.ToString(), article.Byline, article.Url?.AbsoluteUri));
    }

    [Fact]
    public void One_byte_of_another_encoding_costs_a_letter_and_the_address_behind_a_counter_is_the_items_own()
    {
        var feed = Feed($"<item><title>One&nbsp;lock</title><link>https://counter.example/~r/1</link><feedburner:origLink>https://f.example/1</feedburner:origLink><description>{Words}</description></item>");
        var bytes = System.Text.Encoding.UTF8.GetBytes(feed.Replace("parrot", "parr#t", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xE9;

        var article = Assert.IsType<ReadResult.Read>(Assert.Single(ReadingRig.Readers.Read(ReadingRig.Text("") with { Bytes = bytes, MediaType = "application/rss+xml" }))).Article;

        Assert.Equal(("One lock", "https://f.example/1"), (article.Title, article.Url?.AbsoluteUri));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">")]
    [InlineData("<!DOCTYPE rss SYSTEM 'rss.dtd'>")]
    public void A_document_type_is_passed_over(string type)
    {
        Assert.Single(Read("<?xml version=\"1.0\"?>" + type + Feed($"<item><title>One</title><link>https://f.example/1</link><description>{Words}</description></item>")).OfType<ReadResult.Read>());
    }

    [Theory]
    [InlineData("<item><title>The lock is shut</title></item>", "The lock is shut")]
    [InlineData("<item><title>Lock</title><body xmlns='http://www.w3.org/1999/xhtml'><p>The lock is shut.</p></body></item>", "The lock is shut.")]
    [InlineData("<item><title>Lock</title><fullitem>&lt;p&gt;The lock is shut.&lt;/p&gt;</fullitem></item>", "The lock is shut.")]
    [InlineData("<item><title>Lock</title><content type='application/octet-stream'>VGhlIGxvY2sgaXMgPGI+c2h1dDwvYj4u</content></item>", "The lock is shut.")]
    public void What_a_browser_shows_of_an_item_is_read(string item, string text)
    {
        Assert.Equal(text, Assert.IsType<ReadResult.Read>(Assert.Single(Read(Feed(item)))).Article.Text);
    }

    [Fact]
    public void The_feed_before_RSS_is_read()
    {
        var results = Read("<CHANNEL HREF='https://f.example/'><TITLE>Canal Feed</TITLE><ITEM HREF='https://f.example/1' LASTMOD='2020-04-06T23:05:43-05:00'><TITLE>One</TITLE><ABSTRACT>The lock is shut.</ABSTRACT></ITEM><ITEM><TITLE>Two locks are shut</TITLE></ITEM></CHANNEL>");

        var linked = Assert.IsType<ReadResult.Linked>(results[0]);
        Assert.Equal(("https://f.example/1", "One", "2020-04-06T23:05:43-05:00"), (linked.Page.AbsoluteUri, linked.Details.Title, linked.Details.Published.ToString()));
        Assert.Equal(("Two locks are shut", "Canal Feed"), (Assert.IsType<ReadResult.Read>(results[1]).Article.Title, ((ReadResult.Read)results[1]).Article.Outlet));
    }

    [Fact]
    public void A_feed_that_breaks_off_loses_what_is_missing_only()
    {
        var whole = Feed($"<item><title>One</title><link>https://f.example/1</link><description>{Words} One.</description></item><item><title>Two</title><link>https://f.example/2</link><description>{Words} Two.</description></item>");

        Assert.Equal("One", Assert.Single(Read(whole[..(whole.Length - 200)]).OfType<ReadResult.Read>()).Article.Title);
    }

    [Theory]
    [InlineData("<guid isPermaLink='false'>a</guid>", "<guid isPermaLink='false'>b</guid>", 2)]
    [InlineData("<id>a</id>", "<id>b</id>", 2)]
    [InlineData("<guid>same</guid>", "<guid>same</guid>", 1)]
    [InlineData("", "", 1)]
    public void Items_that_share_a_link_and_name_themselves_apart_are_articles_of_their_own(string one, string two, int articles)
    {
        var results = Read(Feed($"<item><title>One</title><link>https://g.example/</link>{one}<description>{Words} One.</description></item><item><title>Two</title><link>https://g.example/</link>{two}<description>{Words} Two.</description></item>"));

        Assert.Equal(articles, results.OfType<ReadResult.Read>().Select(result => result.Article.Id).Distinct().Count());
        Assert.All(results.OfType<ReadResult.Read>(), result => Assert.Equal("https://g.example/", result.Article.Url!.AbsoluteUri));
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://h.example/news/'><title>H</title><entry><title>B</title><link href='2021/lock'/><content>{0}</content></entry></feed>", "https://h.example/news/2021/lock")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://h.example/'><title>H</title><entry xml:base='news/'><title>B</title><link href='lock'/><content>{0}</content></entry></feed>", "https://h.example/news/lock")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>H</title><link href='https://h.example/'/><entry><title>B</title><link href='/lock'/><content>{0}</content></entry></feed>", "https://h.example/lock")]
    [InlineData("<rss><channel><title>H</title><link>https://h.example/</link><item><title>B</title><link>/lock</link><description>{0}</description></item></channel></rss>", "https://h.example/lock")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>H</title></channel><item rdf:about='x'><title>B</title><link>https://h.example/lock</link><description>{0}</description></item></rdf:RDF>", "https://h.example/lock")]
    public void Relative_links_are_completed(string feed, string url)
    {
        var article = Assert.IsType<ReadResult.Read>(Assert.Single(Read(feed.Replace("{0}", Words, StringComparison.Ordinal)))).Article;

        Assert.Equal((url, "H"), (article.Url!.AbsoluteUri, article.Outlet));
    }

    [Theory]
    [InlineData("<issued>2021-03-05T10:00:00Z</issued><modified>2021-03-09T10:00:00Z</modified>", "2021-03-05T10:00:00+00:00")]
    [InlineData("<dcterms:created xmlns:dcterms='http://purl.org/dc/terms/'>2021-03-05</dcterms:created>", "2021-03-05")]
    [InlineData("<pubDate>Fri, 05 Mar 2021 10:00:00 AEDT</pubDate>", "2021-03-05T10:00:00+11:00")]
    [InlineData("<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate><updated>2021-03-05T10:00:00Z</updated>", "2021-03-05T10:00:00+00:00")]
    public void Dates_of_all_kinds_of_feeds_are_read(string date, string published)
    {
        var results = Read(Feed($"<item><title>One</title><link>https://f.example/1</link>{date}<description>{Words}</description></item>"));

        Assert.Equal(published, Assert.IsType<ReadResult.Read>(Assert.Single(results)).Article.Published?.ToString());
    }

    [Fact]
    public void Atom_of_the_old_kind_may_pack_its_text()
    {
        var packed = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"<p>{Words}</p>"));
        var results = Read($"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Canal Feed</title><entry><title>One</title><link rel='alternate' href='https://f.example/1'/><content type='text/html' mode='base64'>{packed}</content></entry></feed>");

        Assert.Contains("Tove Lund", Assert.IsType<ReadResult.Read>(Assert.Single(results)).Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/feed+json")]
    [InlineData("application/json")]
    [InlineData(null)]
    public void A_JSON_Feed_is_read_whatever_it_is_called(string? type)
    {
        var feed = $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Canal Feed","items":[{"id":"1","url":"https://f.example/1","title":"One","content_html":"<p>{{Words}}</p>","date_published":"2021-03-05T10:00:00Z","authors":[{"name":"Jo Roe"}]}]}""";

        var article = Assert.IsType<ReadResult.Read>(Assert.Single(ReadingRig.Readers.Read(ReadingRig.Text(feed, type)))).Article;

        Assert.Equal(("One", "Canal Feed", "Jo Roe", "2021-03-05T10:00:00+00:00"), (article.Title, article.Outlet, article.Byline, article.Published?.ToString()));
    }

    [Theory]
    [InlineData("<a:b>")]
    [InlineData("<a:b c:d='e'>")]
    [InlineData("<p{0}:a>")]
    [InlineData("<n{0}/>")]
    [InlineData("<item><p{0}:q>")]
    [InlineData("<item a='b'/>")]
    public void More_elements_than_any_feed_has_are_refused_with_a_sentence(string scrap)
    {
        var source = Feed(string.Concat(Enumerable.Range(0, 210_000).Select(number => scrap.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))));

        Assert.Contains("more elements", ReadingRig.Refusal(ReadingRig.Text(source, "application/xml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" a{0}='b'")]
    [InlineData(" xmlns:p{0}='u'")]
    [InlineData(" p:a{0} = 'b'")]
    public void An_element_of_more_attributes_than_any_has_is_refused(string attribute)
    {
        var source = Feed($"<item{string.Concat(Enumerable.Range(0, 5_000).Select(number => attribute.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))}></item>");

        Assert.Contains("attributes", ReadingRig.Refusal(ReadingRig.Text(source, "application/xml")), StringComparison.Ordinal);
    }

    private static string Feed(string items) => $"<rss version=\"2.0\"><channel><title>Canal Feed</title>{items}</channel></rss>";

    private static IReadOnlyList<ReadResult> Read(string feed) => ReadingRig.Readers.Read(ReadingRig.Text(feed, "application/xml"));
}
