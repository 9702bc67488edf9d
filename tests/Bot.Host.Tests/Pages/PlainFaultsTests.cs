using System.Net;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Host.Pages;
using Bot.Testing;

namespace Bot.Host.Tests.Pages;

/// <summary>What cannot be shown is a small page with a plain sentence, and every answer carries the headers.</summary>
public sealed class PlainFaultsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/nothing/here", HttpStatusCode.NotFound, "There is no page")]
    [InlineData("/favicon.ico", HttpStatusCode.NotFound, "There is no page")]
    [InlineData("/speakers/", HttpStatusCode.NotFound, "Nobody of this name")]
    [InlineData("/speakers", HttpStatusCode.NotFound, "Nobody of this name")]
    [InlineData("/articles/0000000000000000?version=", HttpStatusCode.BadRequest, "is a number")]
    [InlineData("/articles/0000000000000000?version=two", HttpStatusCode.BadRequest, "is a number")]
    [InlineData("/articles/0000000000000000?version=-1", HttpStatusCode.BadRequest, "is a number")]
    [InlineData("/articles/0000000000000000?version=99999999999", HttpStatusCode.BadRequest, "is a number")]
    public async Task An_address_that_leads_nowhere(string path, HttpStatusCode status, string sentence)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(PageHeaders.Policy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains(sentence, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_found_by_its_id_in_capitals()
    {
        var id = await site.ArticleAsync("SpaceWar.com");

        var page = await site.Client.GetStringAsync($"/articles/{id.ToUpperInvariant()}");

        Assert.Contains("SpaceWar.com", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/?q=ceasefire", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/readyz", HttpStatusCode.OK)]
    [InlineData("/articles/0000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task Head_is_answered_as_get_without_the_body(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var head = await site.Client.SendAsync(request);
        using var get = await site.Client.GetAsync(path);

        Assert.Equal((status, status), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_a_page_and_one_line_of_the_log()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("coverage.db"), "this is no database, but long enough to look like a file that was damaged");
        using var log = new SharedLog();
        var settings = new Dictionary<string, string?> { ["Coverage:DataDirectory"] = folder.Path, ["Coverage:SeedDirectory"] = "", ["Host:Urls"] = "http://127.0.0.1:0" };
        await using var server = ServerComposition.Build(new LaunchSettings(settings, Verbose: false), log);
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        foreach (var path in new[] { "/", "/?q=ceasefire", "/articles/0000000000000000", "/speakers/person:nobody" })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("Something went wrong on my side", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await server.StopAsync();
        var lines = log.ToString().Split('\n');
        Assert.Single(lines, line => line.Contains("PlainFaults", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
    }
}
