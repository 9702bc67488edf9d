using Bot.Search.Ingestion;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Pages that are read again.</summary>
public sealed class ChangedPageTests : IAsyncDisposable
{
    private const string Whole = "<p>The bridge is closed, the mayor said on Monday, because the cables are being painted for the first time since the war.</p><p>\"It will open in July,\" she added, \"and not a day sooner than that.\"</p>";

    private readonly IngestRig _rig = new();
    private readonly LoopbackServer _server;
    private string _body = Whole;
    private string _head = "<title>Bridge</title>";

    public ChangedPageTests() => _server = new LoopbackServer(request => request.Path == "/robots.txt"
        ? LoopbackResponse.NotFound
        : LoopbackResponse.Text($"<html><head>{_head}</head><body><article>{_body}</article></body></html>"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _rig.Dispose();
    }

    [Fact]
    public async Task A_notice_in_place_of_an_article_is_a_failure_and_the_article_is_kept()
    {
        await IngestAsync();
        _body = "<p>Before you continue: we and our 812 partners store cookies on your device. Accept all or manage your choices.</p>";

        var row = await IngestAsync();

        Assert.Equal((IngestOutcome.Failed, null), (row.Outcome, row.Article));
        Assert.StartsWith("It is a notice in front of the article", row.Reason, StringComparison.Ordinal);
        Assert.Contains("It will open in July", Assert.Single(_rig.Store.Written).Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_cut_and_restored_has_three_versions()
    {
        await IngestAsync();
        _body = Whole[..Whole.IndexOf("</p>", StringComparison.Ordinal)];
        await IngestAsync();
        _body = Whole;

        var row = await IngestAsync();

        Assert.Equal(IngestOutcome.Updated, row.Outcome);
        Assert.Equal([1, 2, 3], _rig.Store.Written.Select(written => written.Article.Version));
    }

    [Theory]
    [InlineData("<title>Bridge closed until July</title>", "Bridge closed until July", "Post", "Ann Reed", 16)]
    [InlineData("<title>Bridge</title><meta name=author content='Ben Ward'>", "Bridge", "Post", "Ben Ward", 16)]
    [InlineData("<title>Bridge</title><meta property='og:site_name' content='Lowmere Post'>", "Bridge", "Lowmere Post", "Ann Reed", 16)]
    [InlineData("<title>Bridge</title><meta name=date content='2022-03-17'>", "Bridge", "Post", "Ann Reed", 17)]
    public async Task What_a_page_corrects_beside_the_same_text_reaches_the_stored_version_and_what_it_no_longer_says_stays(string head, string title, string outlet, string byline, int day)
    {
        _head = "<title>Bridge</title><meta property='og:site_name' content='Post'><meta name=author content='Ann Reed'><meta name=date content='2022-03-16'>";
        await IngestAsync();
        _head = head;

        var corrected = await IngestAsync();
        var again = await IngestAsync();

        Assert.Equal((IngestOutcome.Updated, IngestOutcome.Unchanged), (corrected.Outcome, again.Outcome));
        var stored = Assert.Single(_rig.Store.Written).Article;
        Assert.Equal((1, title, outlet, byline, day), (stored.Version, stored.Title, stored.Outlet, stored.Byline, stored.Published!.Value.Day.Day));
    }

    private async Task<IngestItem> IngestAsync() => Assert.Single((await _rig.IngestAsync(_server.At("/bridge").AbsoluteUri)).Items);
}
