using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;

namespace Bot.Search.Tests.Ingestion;

public sealed class FeedServiceTests
{
    internal const string Body = "The bridge is closed, the mayor said on Monday, because the cables are being painted for the first time since the war.";

    private const string Teaser = "The bridge is closed, the mayor said on Monday. It will stay closed until July.";

    [Fact]
    public async Task New_entries_are_read_and_known_ones_are_not_fetched_again()
    {
        await using var site = new FeedSite();
        using var rig = new IngestRig([site.Feed]);
        site.Entries = ["one"];
        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        site.Entries = ["one", "two"];
        rig.Clock.Advance(TimeSpan.FromMinutes(17));

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Equal(["/one", "/two"], site.Server.Paths.Where(path => path is "/one" or "/two"));
        Assert.Equal(2, rig.Store.Written.Count);
    }

    [Fact]
    public async Task A_feed_is_asked_with_the_marks_it_gave_and_not_before_its_time()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        var service = rig.Get<IFeedService>();

        await service.PollDueAsync(CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromMinutes(14));
        var wait = await service.PollDueAsync(CancellationToken.None);
        rig.Clock.Advance(wait!.Value);
        await service.PollDueAsync(CancellationToken.None);

        var asked = site.Server.Requests.Where(request => request.Path == "/feed").ToList();
        Assert.Equal(2, asked.Count);
        Assert.Equal(("\"v1\"", "Wed, 16 Mar 2022 10:00:00 GMT"), (asked[1].Headers["If-None-Match"], asked[1].Headers["If-Modified-Since"]));
        Assert.Null(Assert.Single(await service.StatusAsync(CancellationToken.None)).LastError);
    }

    [Fact]
    public async Task State_survives_a_restart()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        using var next = new IngestRig([site.Feed], rig.Folder.File("data"));
        var wait = await next.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.InRange(wait!.Value, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(17));
        Assert.Single(site.Server.Paths, path => path == "/feed");
    }

    [Fact]
    public async Task A_damaged_file_of_an_older_version_is_started_anew_and_left_where_it_is()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        var file = rig.Folder.Write("data/feeds.json", "[{\"address\":");

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Single(rig.Store.Written);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task The_file_of_an_older_version_is_taken_over_once()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        var next = rig.Clock.GetUtcNow().AddMinutes(9);
        var file = rig.Folder.Write("data/feeds.json", $$"""[{"address":"{{site.Feed}}","eTag":"\"v1\"","nextPoll":"{{next:O}}","failures":2}]""");

        var wait = await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        using var again = new IngestRig([site.Feed], rig.Folder.File("data"));
        var known = Assert.Single(await again.Get<IFeedService>().StatusAsync(CancellationToken.None));

        Assert.Equal((TimeSpan.FromMinutes(9), 2), (wait, known.Failures));
        Assert.Empty(site.Server.Paths);
        Assert.True(File.Exists(file + ".imported") && !File.Exists(file));
    }

    [Fact]
    public async Task Two_processes_on_one_folder_poll_a_feed_once_and_do_not_undo_each_others_states()
    {
        await using var shared = new FeedSite { Entries = ["one"] };
        await using var own = new FeedSite { Entries = ["two"] };
        using var first = new IngestRig([shared.Feed]);
        using var second = new IngestRig([own.Feed, shared.Feed], first.Folder.File("data"));
        await second.Get<IFeedService>().StatusAsync(CancellationToken.None);

        await first.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        await second.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        first.Clock.Advance(TimeSpan.FromMinutes(17));
        await first.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        using var third = new IngestRig([own.Feed, shared.Feed], first.Folder.File("data"));
        var known = await third.Get<IFeedService>().StatusAsync(CancellationToken.None);

        Assert.Equal(2, shared.Server.Paths.Count(path => path == "/feed"));
        Assert.All(known, feed => Assert.NotNull(feed.LastSuccess));
    }

    [Fact]
    public async Task Without_a_store_feeds_are_polled_from_memory()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        rig.Folder.Write("data", "a file where the folder would be");

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Single(site.Server.Paths, path => path == "/feed");
        Assert.NotNull(Assert.Single(await rig.Get<IFeedService>().StatusAsync(CancellationToken.None)).LastSuccess);
    }

    [Fact]
    public async Task Failures_are_waited_out_longer_each_time_and_at_least_as_long_as_the_server_asks()
    {
        await using var site = new FeedSite { Status = 503 };
        using var rig = new IngestRig([site.Feed]);
        var service = rig.Get<IFeedService>();
        var waits = new List<TimeSpan>();
        for (var poll = 0; poll < 3; poll++)
        {
            waits.Add((await service.PollDueAsync(CancellationToken.None))!.Value);
            rig.Clock.Advance(waits[^1]);
        }
        site.RetryAfter = "36000";

        var asked = await service.PollDueAsync(CancellationToken.None);

        Assert.InRange(waits[0], TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(33));
        Assert.InRange(waits[2], TimeSpan.FromMinutes(120), TimeSpan.FromMinutes(132));
        Assert.InRange(asked!.Value, TimeSpan.FromHours(10), TimeSpan.FromHours(11));
        Assert.Contains("HTTP 503", Assert.Single(await service.StatusAsync(CancellationToken.None)).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_failing_feed_does_not_hold_up_another()
    {
        await using var bad = new FeedSite { Status = 500 };
        await using var good = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([bad.Feed, good.Feed]);

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Single(rig.Store.Written);
        Assert.Equal([1, 0], (await rig.Get<IFeedService>().StatusAsync(CancellationToken.None)).Select(status => status.Failures));
    }

    [Fact]
    public async Task A_page_that_fails_is_tried_for_a_day_later_each_time_and_then_left_alone()
    {
        await using var site = new FeedSite { Entries = ["missing"] };
        using var rig = new IngestRig([site.Feed]);
        var began = rig.Clock.GetUtcNow();
        var tries = new List<TimeSpan>();
        while (rig.Clock.GetUtcNow() - began < TimeSpan.FromDays(2))
        {
            var before = site.Server.Paths.Count(path => path == "/missing");
            var wait = await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
            if (site.Server.Paths.Count(path => path == "/missing") > before)
                tries.Add(rig.Clock.GetUtcNow() - began);
            rig.Clock.Advance(wait!.Value);
        }

        Assert.Equal([0, 0, 1, 5, 21], tries.Select(time => (int)time.TotalHours));
        Assert.Equal(5, site.Server.Requests.Count(request => request.Path == "/feed" && !request.Headers.ContainsKey("If-None-Match")));
    }

    [Fact]
    public async Task The_feeds_own_words_stand_in_for_a_page_that_cannot_be_had_until_it_can()
    {
        await using var site = new FeedSite { Entries = ["one"], Teaser = Teaser, IsDown = true };
        using var rig = new IngestRig([site.Feed]);
        var first = await rig.IngestAsync(site.Feed.AbsoluteUri);
        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        site.IsDown = false;
        for (var poll = 0; poll < 3; poll++)
            rig.Clock.Advance((await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None))!.Value);

        var row = Assert.Single(first.Items);
        Assert.Equal(IngestOutcome.Added, row.Outcome);
        Assert.Equal("Only the feed's own words are stored, because the page could not be had. The site has a fault of its own (HTTP 503). Try again later.", row.Reason);
        Assert.Equal([(1, Teaser), (2, Body)], rig.Store.Written.Select(written => (written.Article.Version, written.Article.Text)));
        Assert.Equal(3, site.Server.Paths.Count(path => path == "/one"));
    }

    [Fact]
    public async Task A_summary_never_replaces_a_fuller_text()
    {
        await using var site = new FeedSite { Entries = ["one"], Teaser = Teaser };
        using var rig = new IngestRig([site.Feed]);
        await rig.IngestAsync(site.Feed.AbsoluteUri);
        site.IsDown = true;

        var row = Assert.Single((await rig.IngestAsync(site.Feed.AbsoluteUri)).Items);

        Assert.Equal(IngestOutcome.Unchanged, row.Outcome);
        Assert.StartsWith("The fuller text that is stored stays, because the page could not be had this time. The site has", row.Reason, StringComparison.Ordinal);
        Assert.Equal(Body, Assert.Single(rig.Store.Written).Article.Text);
    }

    [Fact]
    public async Task A_changed_summary_of_a_page_that_stays_away_is_its_next_version()
    {
        await using var site = new FeedSite { Entries = ["one"], Teaser = Teaser, IsDown = true };
        using var rig = new IngestRig([site.Feed]);
        await rig.IngestAsync(site.Feed.AbsoluteUri);
        site.Teaser = Teaser + " She took it back later.";

        await rig.IngestAsync(site.Feed.AbsoluteUri);

        Assert.Equal([1, 2], rig.Store.Written.Select(article => article.Article.Version));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Comments")]
    [InlineData("&lt;img src=&quot;a.png&quot;&gt;")]
    public async Task A_page_that_cannot_be_had_fails_when_the_feed_has_no_words_either(string teaser)
    {
        await using var site = new FeedSite { Entries = ["one"], Teaser = teaser, IsDown = true };
        using var rig = new IngestRig([site.Feed]);

        var row = Assert.Single((await rig.IngestAsync(site.Feed.AbsoluteUri)).Items);

        Assert.Equal(IngestOutcome.Failed, row.Outcome);
        Assert.Empty(rig.Store.Written);
    }

    [Fact]
    public async Task An_address_named_twice_in_one_feed_is_one_article_and_no_version_after_version()
    {
        await using var site = new FeedSite { Entries = ["one", "one"] };
        using var rig = new IngestRig([site.Feed]);

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Single(rig.Store.Written);
        Assert.Single(site.Server.Paths, path => path == "/one");
    }

    [Fact]
    public async Task An_entry_with_a_new_date_is_read_again_and_becomes_a_new_version()
    {
        await using var site = new FeedSite { Entries = ["one"] };
        using var rig = new IngestRig([site.Feed]);
        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);
        (site.Day, site.Addition) = (17, " She took it back later.");
        rig.Clock.Advance(TimeSpan.FromMinutes(17));

        await rig.Get<IFeedService>().PollDueAsync(CancellationToken.None);

        Assert.Equal([1, 2], rig.Store.Written.Select(article => article.Article.Version));
    }
}
