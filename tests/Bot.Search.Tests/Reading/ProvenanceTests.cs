using Bot.Search.Domain;

namespace Bot.Search.Tests.Reading;

/// <summary>Where outlet, author and date of a page are read, and what is never taken for one.</summary>
public sealed class ProvenanceTests
{
    private const string Story =
        "<p>The lock at Aalborg was shut on Monday after a barge had struck the lower gate in thick fog before dawn.</p>" +
        "<p>“We heard it in the kitchen,” said lock keeper Tove Lund, who lives above the pumps with two dogs.</p>" +
        "<p>Divers found the hinge bent, and the canal company expects that traffic will wait for nine days or more.</p>";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":{"@type":"Organization","name":"Canal Post"}}""", "Canal Post")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","headline":"Lock shut","publisher":{"@id":"#org"}},{"@type":"NewsMediaOrganization","@id":"#org","name":"Canal Post"}]}""", "Canal Post")]
    [InlineData("""[{"@type":["Article","Thing"],"headline":"Lock shut","publisher":[{"name":["Canal Post","CP"]}]}]""", "Canal Post")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"https://schema.org/NewsArticle","headline":"Lock shut","publisher":"https://canalpost.example/#org"},"publisher":{"@id":"https://canalpost.example/#org","name":"Canal Post"}}""", "Canal Post")]
    [InlineData("""<!-- {"@type":"NewsArticle","headline":"Lock shut","publisher":{"name":"Canal Post"}} -->""", "Canal Post")]
    [InlineData("""//<![CDATA[ {"@type":"NewsArticle","headline":"Lock shut","publisher":{"name":"Canal Post"}} //]]>""", "Canal Post")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":{"name":"https://canalpost.example/"}}""", "canalpost.example")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":{"@id":"https://canalpost.example/#organization"}}""", "canalpost.example")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":"www.canalpost.example"}""", "canalpost.example")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":{"name":"#publisher"}}""", "canalpost.example")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","publisher":{"name":"Deep Sea Herald"}}""", "Deep Sea Herald, on canalpost.example")]
    [InlineData("""{"@type":"WebSite","name":"The Canal Post"}""", "The Canal Post")]
    [InlineData("""{"@type":"LiveBlogPosting","headline":"Lock shut","publisher":{"name":"Canal Post"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Gates stuck"},{"@type":"BlogPosting","headline":"Diver sent"}]}""", "Canal Post")]
    public void The_outlet_is_the_publisher_that_the_data_name_and_never_an_address(string data, string outlet)
    {
        Assert.Equal(outlet, Read($"<script type='application/ld+json'>{data}</script>", Story).Outlet);
    }

    [Theory]
    [InlineData("<meta property=og:site_name content='Canal Post'>", "Canal Post", "og:site_name")]
    [InlineData("<meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='https://canalpost.example'><meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='Reuters'><meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='Canal Post - News from the water'>", "Canal Post", "og:site_name")]
    [InlineData("<meta property=og:site_name content='© 2024 Canal Post'>", "Canal Post", "og:site_name")]
    [InlineData("<meta property=og:site_name content='Copyright (c) 2019-2024 by Canal Post'>", "Canal Post", "og:site_name")]
    [InlineData("<meta property=og:site_name content='Canal Post (www.canalpost.example)'>", "Canal Post", "og:site_name")]
    [InlineData("<meta property=og:site_name content='canalpost.example'><meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='Canal'><meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='Canal Post Publishing Ltd'><meta name=application-name content='Canal Post'>", "Canal Post", "application-name")]
    [InlineData("<meta property=og:site_name content='Canal Post GmbH'>", "Canal Post GmbH", "og:site_name")]
    [InlineData("<meta property=og:site_name content='Deep Sea Herald'><title>Lock shut after accident | canalpost.example</title>", "Deep Sea Herald, on canalpost.example", "og:site_name")]
    [InlineData("<title>Lock shut after accident | Canal Post</title>", "Canal Post", "title element")]
    [InlineData("<title>Lock shut after accident - Canal Post</title>", "Canal Post", "title element")]
    [InlineData("<title>Canal Post: Lock shut after accident</title>", "Canal Post", "title element")]
    [InlineData("<title>Lock keeper: nobody told us</title>", "canalpost.example", "the host's name")]
    [InlineData("<title>Take care | canalpost at the great fair of Lund</title>", "canalpost.example", "the host's name")]
    [InlineData("<title>Lock shut after accident</title>", "canalpost.example", "the host's name")]
    [InlineData("<meta property=og:site_name content='Reuters'>", "Reuters, on canalpost.example", "og:site_name")]
    public void A_name_of_the_outlet_is_held_against_the_host(string head, string outlet, string place)
    {
        var article = Read(head, Story);

        Assert.Equal((outlet, place), (article.Outlet, article.Sources.Outlet));
    }

    [Theory]
    [InlineData("<p class=byline>By <a rel=author href=/x>Jo Roe</a></p>", "Jo Roe")]
    [InlineData("<div class='post-byline'>By Jo Roe | 4 March 2024</div>", "Jo Roe")]
    [InlineData("<div class=article-author>Jo Roe</div>", "Jo Roe")]
    [InlineData("<span itemprop=author itemscope><span itemprop=name>Jo Roe</span></span>", "Jo Roe")]
    [InlineData("<address>Written by <a rel=author href=/x>Jo Roe</a> and <a rel=author href=/y>Ann Bee</a></address>", "Jo Roe, Ann Bee")]
    [InlineData("<p>By Jo Roe and Ann Bee</p>", "Jo Roe and Ann Bee")]
    [InlineData("<p>By Jo Roe, March 11, 2024</p>", "Jo Roe")]
    [InlineData("<div class=byline>By<br>Jo Roe<br>Associated Press</div>", "Jo Roe")]
    [InlineData("<p class=meta>By <a href=/staff/jo>Jo Roe</a> , <a href=/staff/ann>Ann Bee</a> <span>on Monday, March 11th, 2024 at 11:04 a.m.</span></p>", "Jo Roe, Ann Bee")]
    [InlineData("<section><div>Written by <a href=/team>Jo Roe, MS, RD</a> on March 11, 2024</div></section>", "Jo Roe, MS, RD")]
    [InlineData("<div class=author>Words: Jo Roe</div>", "Jo Roe")]
    [InlineData("<div class=author>siteadmin</div>", null)]
    [InlineData("<div class=author>CC7567</div>", null)]
    [InlineData("<p class=byline><a href=mailto:jo@x.example>jo@x.example</a></p>", null)]
    [InlineData("<div class=byline>By admin</div>", null)]
    [InlineData("<div class=byline>By https://canalpost.example/staff</div>", null)]
    [InlineData("<p>By noon the gate had been lifted out and laid on the bank.</p>", null)]
    public void The_author_is_read_where_the_page_prints_one(string line, string? byline)
    {
        Assert.Equal(byline, Read("", $"<h1>Lock shut</h1>{line}{Story}<div class=comments><p class=author>Rude Reader</p></div>").Byline);
    }

    [Fact]
    public void An_author_above_the_headline_is_near_it_and_an_account_gives_way_to_a_printed_name()
    {
        const string Head = "<div class=hero><p>Von <a class=author-link href=/author/jo>Jo Roe</a></p><h1>Lock shut</h1></div>";

        Assert.Equal("Jo Roe", Read("", Head + Story).Byline);
        Assert.Equal("Jo Roe", Read("""<script type='application/ld+json'>{"@type":"NewsArticle","headline":"Lock shut","author":"JR7567"}</script>""", Head + Story).Byline);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","author":{"@id":"#p"}},{"@id":"#p","name":"Jo Roe"}""", "Jo Roe")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","author":[{"name":"Jo Roe"},{"name":["Ann Bee"]}]}""", "Jo Roe, Ann Bee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","author":"By Jo Roe"}""", "Jo Roe")]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","author":"JR7567"}""", null)]
    [InlineData("""{"@type":"NewsArticle","headline":"Lock shut","author":{"name":"https://canalpost.example/jo"}}""", null)]
    public void The_author_is_read_from_the_data(string data, string? byline)
    {
        Assert.Equal(byline, Read($"<script type='application/ld+json'>[{data}]</script>", Story).Byline);
    }

    [Theory]
    [InlineData("<p>Updated <time datetime=2021-04-09>9 April</time>. Published <time datetime=2021-04-01>1 April</time></p>", "2021-04-01")]
    [InlineData("<p>Published <time datetime=2021-04-01>1 April</time>, last updated <time datetime=2021-04-09>9 April</time></p>", "2021-04-01")]
    [InlineData("<div><span>Updated:</span> <span><time datetime=2021-04-09>9 April</time></span></div>", null)]
    [InlineData("<p><time datetime=2021-04-09>Updated 9 April 2021</time> <time datetime=2021-04-01>1 April 2021</time></p>", "2021-04-01")]
    [InlineData("<p>First published: <time>1 April 2021</time></p>", "2021-04-01")]
    [InlineData("<details><summary>Fri 9 Apr 2021 12.05 GMT</summary>First published on Thu 1 Apr 2021</details>", "2021-04-01")]
    [InlineData("<p>9 April 2021</p><p>Originally published 1 April 2021</p>", "2021-04-01")]
    [InlineData("<p><time datetime=0001-01-01>never</time></p>", null)]
    [InlineData("<p><time datetime=1970-01-01T00:00:00Z>never</time> <time datetime=2021-04-01>1 April</time></p>", "2021-04-01")]
    [InlineData("<p><time datetime=1900-01-01>never</time></p>", null)]
    [InlineData("<p><time datetime=2199-01-01>one day</time></p>", null)]
    public void The_date_is_that_of_publication_and_no_placeholder(string line, string? published)
    {
        Assert.Equal(published, Read("", $"<h1>Lock shut</h1>{line}{Story}").Published?.ToString());
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2999-12-31")]
    public void A_placeholder_in_one_place_gives_way_to_the_date_in_another(string placeholder)
    {
        var head = $"<meta property=article:published_time content=2019-11-19T12:00:00Z><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Lock shut\",\"datePublished\":\"{placeholder}\"}}</script>";

        Assert.Equal("2019-11-19T12:00:00+00:00", Read(head, Story).Published?.ToString());
    }

    [Theory]
    [InlineData("<title>Lock shut after accident - Canal Post</title>", "Lock shut after accident")]
    [InlineData("<title>Canal Post | Lock shut after accident</title>", "Lock shut after accident")]
    [InlineData("<title>Lock shut – again – after accident</title>", "Lock shut – again – after accident")]
    [InlineData("<meta property='dc:title og:title' content='Lock shut after accident'><title>Canal Post</title>", "Lock shut after accident")]
    [InlineData("<meta property=og:title content='Canal Post'><meta property=og:site_name content='Canal Post'><title>Lock shut after accident</title>", "Lock shut after accident")]
    public void The_headline_is_without_the_outlet(string head, string title) => Assert.Equal(title, Read(head, Story).Title);

    private static Article Read(string head, string body) => ReadingRig.Single(ReadingRig.Text(
        $"<!DOCTYPE html><html lang=en><head><link rel=canonical href=https://canalpost.example/lock>{head}</head><body><article>{body}</article></body></html>"));
}
