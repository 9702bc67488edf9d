using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Ingestion.Fetching;
using Bot.Testing;
using Microsoft.Extensions.Options;

namespace Bot.Search.Tests.Ingestion;

/// <summary>A host that takes long, or never answers, delays no other; and each host is asked one thing at a time.</summary>
public sealed class SlowFeedsTests
{
    /// <summary>Another name of this machine, and so another host than that of the quick site.</summary>
    private const string SlowHost = "localhost";

    private const int LimitSeconds = 600;
    private const int FeedMinutes = 5;

    [Fact]
    public async Task A_host_that_accepts_and_never_answers_delays_no_other_feed()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        await QuickIsPolledAgainBesideAsync(new Uri($"http://{SlowHost}:{((IPEndPoint)silent.LocalEndpoint).Port}/feed"), () => silent.Pending());
    }

    [Fact]
    public async Task A_feed_that_sends_its_headers_and_no_more_delays_no_other_feed()
    {
        await using var server = new LoopbackServer(request => request.Path == "/feed" ? LoopbackResponse.Text("", "application/rss+xml") with { NeverEnds = true } : LoopbackResponse.NotFound);

        await QuickIsPolledAgainBesideAsync(At(server, "/feed"), () => server.Paths.Contains("/feed"));
    }

    [Fact]
    public async Task A_feed_that_comes_byte_by_byte_delays_no_other_feed()
    {
        var bytes = Channel.CreateUnbounded<byte[]>();
        await using var server = new LoopbackServer(request => request.Path == "/feed" ? LoopbackResponse.Text("<rss>", "application/rss+xml") with { Pieces = bytes.Reader.ReadAllAsync() } : LoopbackResponse.NotFound);
        var sent = 0;

        await QuickIsPolledAgainBesideAsync(At(server, "/feed"), () => server.Paths.Contains("/feed") && bytes.Writer.TryWrite([(byte)' ']) && ++sent > 3);
    }

    [Fact]
    public async Task A_site_whose_pages_never_come_delays_no_other_feed()
    {
        await using var server = new LoopbackServer(request => request.Path switch
        {
            "/feed" => LoopbackResponse.Text($"<rss><channel><title>Slow</title>{string.Concat(Enumerable.Range(1, 20).Select(page => $"<item><title>{page}</title><link>/page{page}</link></item>"))}</channel></rss>", "application/rss+xml"),
            "/robots.txt" => LoopbackResponse.NotFound,
            _ => LoopbackResponse.Text("") with { NeverEnds = true },
        });

        await QuickIsPolledAgainBesideAsync(At(server, "/feed"), () => server.Paths.Any(path => path.StartsWith("/page", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_keeps_its_robots_file_back_delays_no_other_feed()
    {
        await using var server = new LoopbackServer(_ => LoopbackResponse.Text("") with { NeverEnds = true });

        await QuickIsPolledAgainBesideAsync(At(server, "/feed"), () => server.Paths.Contains("/robots.txt"));
    }

    [Fact]
    public async Task What_never_comes_is_given_up_and_asked_for_again_later()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var rig = Rig(new Uri($"http://{SlowHost}:{((IPEndPoint)silent.LocalEndpoint).Port}/feed"));
        var service = rig.Get<IFeedService>();
        var polling = service.PollDueAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(silent.Pending, "the host is asked");

        rig.Clock.Advance(TimeSpan.FromSeconds(LimitSeconds + 1));

        Assert.True(await polling > TimeSpan.Zero);
        var status = Assert.Single(await service.StatusAsync(CancellationToken.None));
        Assert.Equal(1, status.Failures);
        Assert.Contains("did not answer", status.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_and_pages_of_one_host_come_over_one_connection_at_a_time()
    {
        var (open, most) = (0, 0);
        await using var server = new LoopbackServer(request => request.Path switch
        {
            "/robots.txt" => LoopbackResponse.NotFound,
            ['/', 'f', ..] => LoopbackResponse.Text("", "application/rss+xml") with { Pieces = Counted($"<rss><channel><title>Coast</title><item><title>{request.Path}</title><link>/page{request.Path[2..]}</link></item></channel></rss>") },
            _ => LoopbackResponse.Text("") with { Pieces = Counted($"<html><body><article><h1>Page {request.Path}</h1><p>{FeedServiceTests.Body} This is what {request.Path} adds.</p></article></body></html>") },
        });
        using var rig = Rig([.. Enumerable.Range(1, 6).Select(feed => server.At($"/f{feed}"))]);

        await Task.WhenAll(rig.Get<IFeedService>().PollDueAsync(CancellationToken.None), rig.IngestAsync(server.At("/given1").AbsoluteUri, server.At("/given2").AbsoluteUri), rig.IngestAsync(server.At("/given3").AbsoluteUri));

        Assert.Equal(9, rig.Store.Written.Count);
        Assert.Equal(1, most);

        async IAsyncEnumerable<byte[]> Counted(string body, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            var bytes = Encoding.UTF8.GetBytes(body);
            yield return bytes[..10];
            // Whoever else may come has time to come.
            for (var turn = 0; turn < 100; turn++)
                await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Decrement(ref open);
            yield return bytes[10..];
        }
    }

    [Fact]
    public async Task No_host_waits_for_another_however_many_there_are()
    {
        using var gates = new HostGates(Options.Create(new FetchingOptions { Pause = TimeSpan.Zero }), new ManualTimeProvider());
        using var held = await gates.EnterAsync(new Uri("https://slow.example/"), CancellationToken.None);

        for (var host = 0; host < 500; host++)
        {
            var entering = gates.EnterAsync(new Uri($"https://host{host}.example/"), CancellationToken.None);
            Assert.True(entering.IsCompletedSuccessfully);
            (await entering).Dispose();
        }
        Assert.False(gates.EnterAsync(new Uri("https://SLOW.example/page"), CancellationToken.None).IsCompleted);
    }

    /// <summary>While the slow host has been asked and nothing ends, the quick site's feed is read, and again when it is due.</summary>
    private static async Task QuickIsPolledAgainBesideAsync(Uri slow, Func<bool> isAsked)
    {
        await using var quick = new FeedSite { Entries = ["one"] };
        using var rig = Rig(slow, quick.Feed);
        var service = rig.Get<IFeedService>();
        using var stop = new CancellationTokenSource();
        var polling = service.PollDueAsync(stop.Token);
        await Eventually.IsTrueAsync(isAsked, "the slow host is asked");
        await Eventually.IsTrueAsync(async () => (await service.StatusAsync(CancellationToken.None))[1].LastSuccess is not null, "the quick feed is read");

        quick.Entries = ["one", "two"];
        rig.Clock.Advance(TimeSpan.FromMinutes(FeedMinutes * 1.2));

        await Eventually.IsTrueAsync(() => rig.Store.Written.Count == 2, "the quick feed is read again");
        Assert.False(polling.IsCompleted);
        Assert.Equal((null, 0), ((await service.StatusAsync(CancellationToken.None))[0].LastSuccess, (await service.StatusAsync(CancellationToken.None))[0].Failures));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => polling);
    }

    private static IngestRig Rig(params Uri[] feeds)
    {
        var rig = new IngestRig(feeds);
        rig.Get<IOptions<FetchingOptions>>().Value.Timeout = TimeSpan.FromSeconds(LimitSeconds);
        rig.Get<IOptions<CoverageOptions>>().Value.FeedInterval = TimeSpan.FromMinutes(FeedMinutes);
        return rig;
    }

    private static Uri At(LoopbackServer server, string path) => new UriBuilder(server.At(path)) { Host = SlowHost }.Uri;
}
