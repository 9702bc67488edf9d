using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

/// <summary>What a feed may say of a page, and what only the page can.</summary>
public sealed class FeedEvidenceTests : IAsyncDisposable
{
    private const string Told = "The bridge is closed, the mayor said on Monday, because the cables are being painted for the first time since the war.";

    private const string Opening = "The bridge is closed, the mayor said on Monday.";

    private readonly IngestRig _rig = new();
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly LoopbackServer _site;
    private string? _retryAfter;

    public FeedEvidenceTests() => _site = new LoopbackServer(Answer);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _rig.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task A_feed_cannot_put_words_into_a_page_of_another_site(int length)
    {
        await using var other = new LoopbackServer(request => request.Path == "/feed"
            ? Feed($"<item><title>Bridge</title><link>{_site.At("/bridge")}</link><description>{string.Concat(Enumerable.Repeat("We never painted it, the mayor of Lowmere confessed on Tuesday. ", length))}</description></item>")
            : LoopbackResponse.NotFound);

        var missing = Assert.Single((await _rig.IngestAsync(other.At("/feed").AbsoluteUri)).Items);
        _files["/bridge"] = Page("<title>Bridge</title>");
        await _rig.IngestAsync(other.At("/feed").AbsoluteUri);
        await _rig.IngestAsync(_site.At("/bridge").AbsoluteUri);

        Assert.Equal(IngestOutcome.Failed, missing.Outcome);
        Assert.Equal("The page does not exist (HTTP 404). Check the address. The feed is of another site than the page, so its own words do not stand for it.", missing.Reason);
        var stored = Assert.Single(_rig.Store.Written).Article;
        Assert.Equal((Told, "127.0.0.1"), (stored.Text, stored.Outlet));
    }

    [Fact]
    public async Task A_linked_page_cannot_either()
    {
        _files["/feed"] = Rss($"<item><title>Bridge</title><link>{_site.At("/data")}</link></item>");
        _files["/data"] = $"{{\"url\":\"https://victim.example/story\",\"text\":\"{Told}\"}}";

        var row = Assert.Single((await _rig.IngestAsync(_site.At("/feed").AbsoluteUri)).Items);

        Assert.Equal(IngestOutcome.Failed, row.Outcome);
        Assert.Empty(_rig.Store.Written);
    }

    [Fact]
    public async Task A_page_goes_by_its_own_address_and_details_and_the_feed_fills_what_it_lacks()
    {
        _files["/feed"] = Rss($"<item><title>Bridge: read it here</title><author>Ann Reed</author><pubDate>16 Mar 2022 10:00:00 GMT</pubDate><link>{_site.At("/bridge?src=rss")}</link></item>");
        _files["/bridge?src=rss"] = Page($"<title>Bridge closed</title><link rel=canonical href='{_site.At("/bridge")}'><meta property='og:site_name' content='Lowmere Post'>");
        _files["/bridge"] = _files["/bridge?src=rss"];

        await _rig.IngestAsync(_site.At("/feed").AbsoluteUri);
        var direct = await _rig.IngestAsync(_site.At("/bridge").AbsoluteUri);

        var stored = Assert.Single(_rig.Store.Written).Article;
        Assert.Equal((_site.At("/bridge"), "Bridge closed", "Lowmere Post", "Ann Reed"), (stored.Url, stored.Title, stored.Outlet, stored.Byline));
        Assert.Equal(new DateOnly(2022, 3, 16), stored.Published!.Value.Day);
        Assert.Equal(1, direct.Count(IngestOutcome.Unchanged));
    }

    [Fact]
    public async Task A_page_whose_summary_came_first_is_the_next_version_of_it()
    {
        _files["/feed"] = Rss($"<item><title>Bridge</title><link>{_site.At("/bridge?src=rss")}</link><description>{Opening}</description></item>");
        await _rig.IngestAsync(_site.At("/feed").AbsoluteUri);
        _files["/bridge?src=rss"] = Page($"<title>Bridge</title><link rel=canonical href='{_site.At("/bridge")}'>");

        await _rig.IngestAsync(_site.At("/feed").AbsoluteUri);

        Assert.Equal([(1, Opening), (2, Told)], _rig.Store.Written.Select(written => (written.Article.Version, written.Article.Text)));
        Assert.Single(_rig.Store.Written.Select(written => written.Article.Id).Distinct());
    }

    [Fact]
    public async Task Two_feeds_of_one_article_that_differ_a_little_make_two_versions_and_no_more()
    {
        var body = string.Concat(Enumerable.Repeat(Told, 6));
        _files["/one"] = Rss($"<item><title>Bridge</title><link>{_site.At("/bridge")}</link><description>{body}</description></item>");
        _files["/two"] = Rss($"<item><title>Bridge</title><link>{_site.At("/bridge")}</link><description>{body} She took it back.</description></item>");

        for (var poll = 0; poll < 3; poll++)
            await _rig.IngestAsync(_site.At("/one").AbsoluteUri, _site.At("/two").AbsoluteUri);

        Assert.Equal([1, 2], _rig.Store.Written.Select(written => written.Article.Version));
    }

    [Fact]
    public async Task A_page_is_left_alone_as_long_as_its_server_asks()
    {
        using var rig = new IngestRig([_site.At("/feed")]);
        (_files["/feed"], _retryAfter) = (Rss($"<item><title>Bridge</title><link>{_site.At("/busy")}</link></item>"), "36000");
        var began = rig.Clock.GetUtcNow();
        while (_site.Paths.Count(path => path == "/busy") < 2 && rig.Clock.GetUtcNow() - began < TimeSpan.FromDays(1))
            rig.Clock.Advance((await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None))!.Value);

        Assert.InRange(rig.Clock.GetUtcNow() - began, TimeSpan.FromHours(10), TimeSpan.FromHours(11));
    }

    [Theory]
    [InlineData("<rss><channel><title>Courier</title></channel></rss>", 0)]
    [InlineData("<feed><title>Courier</title></feed>", 0)]
    [InlineData("<list/>", 1)]
    public async Task A_feed_without_entries_is_no_failure_and_what_is_no_feed_is_one(string feed, int failures)
    {
        using var rig = new IngestRig([_site.At("/feed")]);
        _files["/feed"] = feed;

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Equal(failures, Assert.Single(await rig.Get<IFeedService>().StatusAsync(CancellationToken.None)).Failures);
    }

    private static string Rss(string items) => $"<rss><channel><title>Coast Courier</title>{items}</channel></rss>";

    private static LoopbackResponse Feed(string items) => LoopbackResponse.Text(Rss(items), "application/rss+xml");

    private static string Page(string head) => $"<html><head>{head}</head><body><article><p>{Told}</p></article></body></html>";

    private LoopbackResponse Answer(LoopbackRequest request)
    {
        if (request.Path == "/busy")
            return new LoopbackResponse(503, []) { Headers = new() { ["Retry-After"] = _retryAfter! } };
        if (!_files.TryGetValue(request.Path, out var content))
            return LoopbackResponse.NotFound;
        var type = content[1] switch { 'r' or 'f' or 'l' => "application/rss+xml", '"' => "application/json", _ => "text/html" };
        return LoopbackResponse.Text(content, type);
    }
}
