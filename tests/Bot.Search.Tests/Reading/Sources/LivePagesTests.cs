using Bot.Search.Domain;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading.Sources;

public sealed class LivePagesTests
{
    private static readonly Uri Page = new("https://www.coasttimes.example/live/harbour-fire");

    [Fact]
    public void Posts_in_the_pages_data_are_articles_with_their_own_time()
    {
        const string source = """
            <html><head><title>Harbour fire: live | Coast Times</title><meta property="og:site_name" content="Coast Times">
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Harbour fire","datePublished":"2021-05-04T08:00:00+01:00","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Two hurt","articleBody":"Two people were hurt, said Anna Berg. \"They are awake,\" she said.","datePublished":"2021-05-04T10:12:00+01:00","url":"https://www.coasttimes.example/live/harbour-fire#post-2"},
            {"@type":"BlogPosting","headline":"Under control","articleBody":"<p>The fire is under control, said Tom Hale.</p><p>“We were lucky,” he said.</p>","datePublished":"2021-05-04T09:40:00+01:00","author":{"name":"Jo Roe"}}]}</script></head>
            <body><h1>Harbour fire: live</h1><div id="post-2"><p>Two people were hurt, said Anna Berg.</p><p>"They are awake," she said.</p></div></body></html>
            """;

        var posts = Posts(source);

        Assert.Equal(["Two hurt", "Under control"], posts.Select(post => post.Title));
        Assert.Equal(["2021-05-04T10:12:00+01:00", "2021-05-04T09:40:00+01:00"], posts.Select(post => post.Published.ToString()));
        Assert.Equal(["https://www.coasttimes.example/live/harbour-fire#post-2", "https://www.coasttimes.example/live/harbour-fire"], posts.Select(post => post.Url!.AbsoluteUri));
        Assert.Equal("Two people were hurt, said Anna Berg.\n\n\"They are awake,\" she said.", posts[0].Text);
        Assert.Equal((null, "Jo Roe"), (posts[0].Byline, posts[1].Byline));
        Assert.Equal(2, posts.Select(post => post.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("article", "class=\"live-post\"", "class=\"live-blog\"")]
    [InlineData("div", "class=\"post post-7\"", "class=\"liveblog__posts\"")]
    [InlineData("li", "class=\"lx-stream__post\"", "class=\"lx-stream\"")]
    [InlineData("section", "class=\"entry\"", "id=\"live-updates\"")]
    public void Posts_of_plain_markup_are_articles_with_their_own_time(string element, string post, string frame)
    {
        var posts = Posts($"""
            <html><head><title>Storm: bridges closed</title></head><body><main><h1>Storm: bridges closed</h1><div {frame}>
            <{element} {post} id="p11"><time datetime="2021-05-04T12:30:00Z">12.30</time><h2>Bridge shut</h2><p>The bridge was shut at noon, said Ada Dorn, the minister.</p></{element}>
            <{element} {post} id="p10"><time datetime="2021-05-04T11:05:00Z">11.05</time><p>Ferries will not sail before Friday, the operator said.</p></{element}>
            <{element} {post} id="p9"><time datetime="2021-05-03T22:45:00Z">22.45</time><p>Gusts of 130 km/h were measured at the lighthouse.</p></{element}>
            </div></main></body></html>
            """);

        Assert.Equal(["2021-05-04T12:30:00+00:00", "2021-05-04T11:05:00+00:00", "2021-05-03T22:45:00+00:00"], posts.Select(one => one.Published.ToString()));
        Assert.Equal(["Bridge shut", "Storm: bridges closed", "Storm: bridges closed"], posts.Select(one => one.Title));
        Assert.Equal("The bridge was shut at noon, said Ada Dorn, the minister.", posts[0].Text);
        Assert.EndsWith("#p11", posts[0].Url!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_post_read_again_is_the_same_article()
    {
        const string Two = "{\"@type\":\"BlogPosting\",\"articleBody\":\"The fire is under control, said Tom Hale of the brigade.\",\"datePublished\":\"2021-05-04T09:40:00Z\"}";
        static string Source(string more) => "<html><head><title>Live: fire</title><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[" + more + "]}</script></head><body><h1>Live: fire</h1></body></html>";
        var first = Posts(Source($"{{\"@type\":\"BlogPosting\",\"articleBody\":\"A fire broke out at the harbour this morning.\",\"datePublished\":\"2021-05-04T09:00:00Z\"}},{Two}"));

        var again = Posts(Source($"{{\"@type\":\"BlogPosting\",\"articleBody\":\"The harbour is open again, the council says now.\",\"datePublished\":\"2021-05-04T11:00:00Z\"}},{Two}"));

        Assert.Equal(first[1].Id, again[1].Id);
        Assert.NotEqual(first[0].Id, again[0].Id);
    }

    [Fact]
    public void A_page_with_a_few_times_is_no_live_page()
    {
        const string source = """
            <html><head><title>How the bridge failed</title></head><body><article><h1>How the bridge failed</h1>
            <p>The bridge failed because its bolts had rusted away, and nobody had looked at them since the flood of the spring before.</p>
            <p>Three letters warned of it, and each of them lay in a drawer until the inspectors opened it in front of the court this week.</p></article>
            <aside><div class="teaser"><time datetime="2021-05-01">1 May</time><p>Another story about another bridge in the north.</p></div><div class="teaser"><time datetime="2021-05-02">2 May</time><p>A second story about the ferry in the south of it.</p></div><div class="teaser"><time datetime="2021-05-03">3 May</time><p>A third story about the road around the long lake.</p></div></aside></body></html>
            """;

        Assert.Contains("Three letters", Assert.Single(Posts(source)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h3>15:10 Deal reached</h3><p>{2}</p>", "<h3>11:30 Walkout</h3><p>{1}</p>", "<h3>09:00 Talks begin</h3><p>{0}</p>")]
    [InlineData("<section><h2>15.10 GMT – Deal reached</h2><p>{2}</p></section>", "<section><h2>11.30 GMT – Walkout</h2><p>{1}</p></section>", "<section><h2>09.00 GMT – Talks begin</h2><p>{0}</p></section>")]
    [InlineData("<p><strong>3.10pm:</strong></p><p>{2}</p>", "<p><strong>11.30am:</strong></p><p>{1}</p>", "<p><strong>9.00am:</strong></p><p>{0}</p>")]
    [InlineData("<p><b>3:10 p.m.</b> {2}</p>", "<p><b>11:30 a.m.</b> {1}</p>", "<p><b>9:00 a.m.</b> {0}</p>")]
    [InlineData("<div class='row'><span>15:10</span><div>{2}</div></div>", "<div class='row'><span>11:30</span><div>{1}</div></div>", "<div class='row'><span>09:00</span><div>{0}</div></div>")]
    public void Times_that_are_only_printed_part_the_posts(string third, string second, string first)
    {
        string[] words =
        [
            "The union came at nine. \"We are here to settle,\" said Ingrid Solheim on the steps.",
            "The union has left the room. \"There is nothing on the table,\" Solheim said.",
            "A deal was reached. \"Both sides gave more than they wanted,\" said Mayor Quiroga.",
        ];
        var page = string.Concat(third, second, first);
        for (var number = 0; number < words.Length; number++)
            page = page.Replace($"{{{number}}}", words[number], StringComparison.Ordinal);

        var posts = Posts($"<html><head><title>As it happened: harbour talks | Coast Times</title></head><body><article><h1>As it happened: harbour talks</h1><p class='by'>By Anna Berg, 4 March 2021</p>{page}</article></body></html>");

        Assert.Equal(words.Reverse(), posts.Select(post => post.Text));
        Assert.Equal(["15:10", "11:30", "09:00"], posts.Select(post => post.Published!.Value.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(new DateOnly(2021, 3, 4), posts[0].Published!.Value.Day);
        Assert.DoesNotContain(posts, post => post.Title.Any(char.IsDigit));
    }

    [Fact]
    public void Times_in_a_programme_make_no_live_page()
    {
        const string source = "<html><head><title>The festival in full</title></head><body><article><h1>The festival in full</h1><p>The festival opens on Friday with a procession through the old town, and ends on Sunday with a concert on the quay that is free to all.</p>" +
            "<p>10:00 Procession from the market to the church, with the band of the school.</p><p>12:30 Lunch in the hall for everyone who carried something.</p><p>15:00 The race of the small boats, if the wind allows it.</p></article></body></html>";

        Assert.Contains("15:00 The race", Assert.Single(Posts(source)).Text, StringComparison.Ordinal);
    }

    private static List<Article> Posts(string source) =>
        [.. ReadingRig.Readers.Read(ReadingRig.Text(source, "text/html") with { Address = Page }).Select(result => Assert.IsType<ReadResult.Read>(result).Article)];
}
