using System.Net;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Host.Tests.Pages;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Host.Tests.Health;

public sealed class HealthTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_running_server_is_live_and_ready()
    {
        Assert.Equal("live\n", await site.Client.GetStringAsync("/healthz"));
        Assert.Equal("ready index: 3 articles\n", await site.Client.GetStringAsync("/readyz"));
    }

    [Fact]
    public async Task Prometheus_is_answered_in_its_own_form()
    {
        await site.Client.GetStringAsync("/healthz");

        var answer = await site.Client.GetAsync(Telemetry.Path);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(lines, line => line.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches(@"^(#.*|[a-zA-Z_:][a-zA-Z0-9_:]*(\{.*\})? \S+( \d+)?)$", line));
    }

    [Theory]
    [InlineData(null, SlackTransportKind.Socket, false)]
    [InlineData(30, SlackTransportKind.Socket, true)]
    [InlineData(601, SlackTransportKind.Socket, false)]
    [InlineData(null, SlackTransportKind.Http, true)]
    public async Task A_platform_that_is_on_must_have_been_heard_from_lately(int? silence, SlackTransportKind slack, bool ready)
    {
        var clock = new ManualTimeProvider();
        var platform = new StillTransport(true, silence is { } seconds ? clock.GetUtcNow() - TimeSpan.FromSeconds(seconds) : null);
        var options = new SlackOptions { Transport = slack == SlackTransportKind.Http ? SlackTransport.Http : SlackTransport.Socket };
        var check = new PlatformHealth(platform, new TransportStates([platform]), Options.Create(options), Options.Create(new HealthOptions()), clock);

        var result = await check.CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);

        Assert.Equal(ready, result.Status == HealthStatus.Healthy);
    }

    [Theory]
    [InlineData(true, "index slack")]
    [InlineData(false, "index")]
    public void A_platform_that_is_off_is_not_asked(bool on, string checks)
    {
        using var services = new ServiceCollection().AddSingleton<IChatTransport>(new StillTransport(on, null)).AddHealth().BuildServiceProvider();

        var registered = services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Select(check => check.Name);

        Assert.Equal(checks, string.Join(' ', registered));
    }

    [Fact]
    public async Task A_server_with_a_damaged_store_is_not_ready()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("coverage.db"), "this is no database, but long enough to look like a file that was damaged");
        await using var server = ServerOn(folder);
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var response = await client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("not ready index", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Loss.File)]
    [InlineData(Loss.Folder)]
    [InlineData(Loss.Replaced)]
    public async Task A_server_whose_store_is_gone_is_not_ready_until_it_is_back(Loss loss)
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        await using var server = await SiteFixture.StartAsync(folder, []);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        var (store, aside) = (folder.File("coverage.db"), elsewhere.File("aside"));
        Assert.Equal("ready index: 3 articles\n", await client.GetStringAsync("/readyz"));

        if (loss == Loss.Folder)
            Directory.Move(folder.Path, aside);
        else
            File.Move(store, aside);
        if (loss == Loss.Replaced)
            File.WriteAllBytes(store, File.ReadAllBytes(aside));
        using var lost = await client.GetAsync("/readyz");
        if (loss == Loss.Folder)
            Directory.Move(aside, folder.Path);
        else
            File.Move(aside, store, overwrite: true);
        using var back = await client.GetAsync("/readyz");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (lost.StatusCode, back.StatusCode));
        Assert.Contains("deleted or replaced", await lost.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_deleted_before_anybody_asked_is_missed_as_well()
    {
        using var folder = new TempFolder();
        await using var server = await SiteFixture.StartAsync(folder, []);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        File.Delete(folder.File("coverage.db"));

        using var response = await client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    /// <summary>How a store goes missing, for the table above.</summary>
    public enum Loss
    {
        File,
        Folder,
        Replaced,
    }

    private static Microsoft.AspNetCore.Builder.WebApplication ServerOn(TempFolder folder) =>
        ServerComposition.Build(
            new LaunchSettings(
                new Dictionary<string, string?> { ["Coverage:DataDirectory"] = folder.Path, ["Coverage:SeedDirectory"] = "", ["Host:Urls"] = "http://127.0.0.1:0" }, Verbose: false),
            TextWriter.Null);

    [Theory]
    [InlineData(SlackTransportKind.Socket)]
    [InlineData(SlackTransportKind.Http)]
    public async Task A_platform_that_was_refused_is_not_ready_and_says_why(SlackTransportKind slack)
    {
        var platform = new ScriptedTransport("slack", []);
        var states = new TransportStates([platform]);
        var options = new SlackOptions { Transport = slack == SlackTransportKind.Http ? SlackTransport.Http : SlackTransport.Socket };
        states.Ended(platform, "off until somebody mends it: the token was withdrawn");

        var result = await new PlatformHealth(platform, states, Options.Create(options), Options.Create(new HealthOptions()), new ManualTimeProvider())
            .CheckHealthAsync(new HealthCheckContext(), CancellationToken.None);

        Assert.Equal((HealthStatus.Unhealthy, "off until somebody mends it: the token was withdrawn"), (result.Status, result.Description));
    }

    /// <summary>How Slack reaches us, for the table above.</summary>
    public enum SlackTransportKind
    {
        Socket,
        Http,
    }

    private sealed class StillTransport(bool on, DateTimeOffset? last) : IChatTransport
    {
        public string Name => "slack";

        public bool IsOn => on;

        public DateTimeOffset? LastInbound => last;

        public Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
