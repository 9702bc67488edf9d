using System.Net;
using Bot.Host.Pages;
using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>Who asks and for which site: what visitors say of themselves is not taken on trust.</summary>
public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:8080", true)]
    [InlineData("[::1]", true)]
    [InlineData("proof.example.org", true)]
    [InlineData("news.example.net", true)]
    [InlineData("desk.news.example.com", true)]
    [InlineData("evil.example.org", false)]
    [InlineData("127.0.0.1.evil.example.org", false)]
    [InlineData("example.com", false)]
    public async Task Pages_are_shown_under_names_that_the_owner_knows(string host, bool known)
    {
        using var folder = new TempFolder();
        await using var server = await SiteFixture.StartAsync(folder, new()
        {
            ["Host:PublicBaseUrl"] = "https://proof.example.org",
            ["Host:AllowedHosts:0"] = "news.example.net",
            ["Host:AllowedHosts:1"] = "*.news.example.com",
        });
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        using var page = await AskAsync(client, "/?q=ceasefire", request => request.Headers.Host = host);
        using var health = await AskAsync(client, "/healthz", request => request.Headers.Host = host);

        Assert.Equal(known ? HttpStatusCode.OK : HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Equal(PageHeaders.Policy, page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(known, (await page.Content.ReadAsStringAsync()).Contains("Kajsa Ollongren", StringComparison.Ordinal));
        // Whoever watches over the process calls it as it likes, and learns nothing of the news.
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("127.0.0.0/8", true)]
    public async Task Behind_a_trusted_proxy_each_visitor_has_a_limit_and_cannot_forge_it(string? trusted, bool believed)
    {
        using var folder = new TempFolder();
        var settings = new Dictionary<string, string?> { ["Host:RequestsPerMinute"] = "2" };
        if (trusted is not null)
            settings["Host:TrustedProxies:0"] = trusted;
        await using var server = await SiteFixture.StartAsync(folder, settings);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        var statuses = new List<HttpStatusCode>();

        // The proxy writes the visitor's address behind whatever the visitor has written.
        foreach (var forwarded in new[] { "198.51.100.7", "10.0.0.1, 198.51.100.7", "10.0.0.2, 198.51.100.7", "198.51.100.8" })
        {
            using var response = await AskAsync(client, "/", request => request.Headers.Add("X-Forwarded-For", forwarded));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, believed ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        using var folder = new TempFolder();
        await using var server = await SiteFixture.StartAsync(folder, new() { ["Host:RequestsPerMinute"] = "1" });
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        using var first = await client.GetAsync("/");

        using var second = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(PageHeaders.Policy, second.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("Please wait a minute", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.9", "192.0.2.9", true)]
    [InlineData("192.0.2.9", "192.0.2.10", false)]
    [InlineData("192.0.2.9", "::ffff:192.0.2.9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_household_shares_a_limit(string one, string other, bool shared) =>
        Assert.Equal(shared, PageServices.VisitorOf(IPAddress.Parse(one)) == PageServices.VisitorOf(IPAddress.Parse(other)));

    [Theory]
    [InlineData("Host:PublicBaseUrl=https://example.org/bot", "without a path")]
    [InlineData("Host:PublicBaseUrl=https://example.org/?a=b", "without a path")]
    [InlineData("Host:PublicBaseUrl=ftp://example.org", "http or https")]
    [InlineData("Host:TrustedProxies:0=proxy.example.org", "no network")]
    public async Task A_setting_that_cannot_work_is_refused_at_the_start(string setting, string sentence)
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "sources", "--set", setting);

        Assert.Equal(78, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change(request);
        return await client.SendAsync(request);
    }
}
