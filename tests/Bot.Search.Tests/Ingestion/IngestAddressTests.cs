using Bot.Search.Ingestion;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

public sealed class IngestAddressTests : IDisposable
{
    private const string Page = "<html><head><title>Bridge closed</title></head><body><article><p>The bridge is closed, the mayor said on Monday, because the cables are being painted for the first time since the war.</p><p>\"It will open in July,\" she added.</p></article></body></html>";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_page_is_fetched_with_our_name_and_stored_under_its_address()
    {
        await using var server = Serve(_ => LoopbackResponse.Text(Page));

        var item = await IngestAsync(server.At("/bridge?utm_source=chat"));

        Assert.Equal((IngestOutcome.Added, "Bridge closed"), (item.Outcome, item.Title));
        Assert.Equal(server.At("/bridge"), Assert.Single(_rig.Store.Written).Article.Url);
        Assert.All(server.Requests, request => Assert.StartsWith("CoverageBot/", request.Headers["User-Agent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redirects_are_followed_and_their_end_is_the_address()
    {
        await using var server = Serve(request => request.Path switch
        {
            "/a" => LoopbackResponse.Redirect("/b", 301),
            "/b" => LoopbackResponse.Redirect("c", 307),
            _ => LoopbackResponse.Text(Page),
        });

        await IngestAsync(server.At("/a"));

        Assert.Equal(server.At("/c"), Assert.Single(_rig.Store.Written).Article.Url);
    }

    [Theory]
    [InlineData("/loop", "redirects more than 5 times")]
    [InlineData("/file", "Only http and https")]
    [InlineData("/metadata", "not on the public internet")]
    [InlineData("/inside", "not on the public internet")]
    [InlineData("/missing", "does not exist (HTTP 404)")]
    [InlineData("/paywall", "refuses to show the page (HTTP 402)")]
    [InlineData("/busy", "fewer requests (HTTP 429)")]
    [InlineData("/broken", "fault of its own (HTTP 503)")]
    [InlineData("/forbidden/page", "robots.txt")]
    [InlineData("/endless", "larger than the limit")]
    [InlineData("/liar", "larger than the limit")]
    [InlineData("/picture", "PNG")]
    [InlineData("/empty", "empty")]
    public async Task What_cannot_be_had_is_a_row_with_its_reason(string path, string words)
    {
        await using var server = Serve(request => request.Path switch
        {
            "/robots.txt" => LoopbackResponse.Text("User-agent: *\nDisallow: /forbidden", "text/plain"),
            "/loop" => LoopbackResponse.Redirect("/loop"),
            "/file" => LoopbackResponse.Redirect("file:///etc/passwd"),
            "/metadata" => LoopbackResponse.Redirect("http://169.254.169.254/latest/meta-data"),
            "/inside" => LoopbackResponse.Redirect("http://[::ffff:10.0.0.1]/"),
            "/paywall" => new LoopbackResponse(402, []),
            "/busy" => new LoopbackResponse(429, []),
            "/broken" => new LoopbackResponse(503, []),
            "/endless" => new LoopbackResponse(200, new byte[100_000]) { NeverEnds = true },
            "/liar" => new LoopbackResponse(200, "short"u8.ToArray()) { Headers = new() { ["Content-Length"] = "99999999" } },
            "/picture" => new LoopbackResponse(200, [0x89, (byte)'P', (byte)'N', (byte)'G']),
            "/empty" => new LoopbackResponse(200, []),
            _ => LoopbackResponse.NotFound,
        });

        var item = await IngestAsync(server.At(path));

        Assert.Equal(IngestOutcome.Failed, item.Outcome);
        Assert.Contains(words, item.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://10.0.0.1:8080/")]
    public async Task Private_addresses_are_refused_before_anything_is_sent(string address)
    {
        _rig.Addresses.AllowLoopback = false;

        var item = await IngestAsync(new Uri(address));

        Assert.Contains("not on the public internet", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_sends_nothing()
    {
        await using var server = Serve(_ => LoopbackResponse.Text(Page));
        _rig.Addresses.AllowLoopback = false;

        var item = await IngestAsync(server.Address);

        Assert.Equal(IngestOutcome.Failed, item.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_20_seconds()
    {
        await using var server = Serve(request => request.Path == "/silent" ? new LoopbackResponse(200, []) { NeverEnds = true } : LoopbackResponse.NotFound);

        var ingest = _rig.IngestAsync(server.At("/silent").AbsoluteUri);
        while (!server.Paths.Contains("/silent"))
            await Task.Yield();
        _rig.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Contains("did not answer within 20 seconds", Assert.Single((await ingest).Items).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_other_kinds_are_no_files()
    {
        var report = await _rig.IngestAsync("ftp://example.org/a");

        Assert.Contains("Only http and https", Assert.Single(report.Items).Reason, StringComparison.Ordinal);
    }

    private async Task<IngestItem> IngestAsync(Uri address) => Assert.Single((await _rig.IngestAsync(address.OriginalString)).Items);

    private static LoopbackServer Serve(Func<LoopbackRequest, LoopbackResponse> answer) =>
        new(request => request.Path == "/robots.txt" && answer(request).Status != 200 ? LoopbackResponse.NotFound : answer(request));
}
