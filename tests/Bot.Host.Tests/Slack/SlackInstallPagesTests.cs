using System.Net;
using System.Text;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;

namespace Bot.Host.Tests.Slack;

/// <summary>A person lets the bot into a workspace with a browser; nobody else can finish what that one began.</summary>
public sealed class SlackInstallPagesTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();
    private readonly int _port = LocalSlack.FreePort();
    private LoopbackServer? _slack;
    private WebApplication? _bot;

    public async Task InitializeAsync()
    {
        _slack = new LoopbackServer(_ => LoopbackResponse.Text(
            """{"ok":true,"access_token":"xoxb-very-secret","refresh_token":"xoxe-1","expires_in":43200,"team":{"id":"T1","name":"Desk"}}""", "application/json"));
        _bot = ServerComposition.Build(
            new LaunchSettings(
                new Dictionary<string, string?>
                {
                    ["Coverage:DataDirectory"] = _data.Path,
                    ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
                    ["Slack:ClientId"] = "1.2",
                    ["Slack:ClientSecret"] = "client-secret",
                    ["Slack:SigningSecret"] = "signing-secret",
                    ["Slack:Transport"] = "http",
                    ["Slack:ApiBaseUrl"] = new Uri(_slack.Address, "api/").AbsoluteUri,
                    ["Host:PublicBaseUrl"] = "https://bot.example.org",
                    ["Host:Urls"] = $"http://127.0.0.1:{_port}",
                },
                Verbose: false),
            TextWriter.Null);
        await _bot.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot!.StopAsync();
        await _bot.DisposeAsync();
        await _slack!.DisposeAsync();
    }

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Whoever_began_finishes_and_the_token_is_sealed()
    {
        using var begun = await GetAsync("slack/install");
        var state = Uri.UnescapeDataString(begun.Headers.Location!.Query.Split('&').Single(pair => pair.StartsWith("state=", StringComparison.Ordinal))["state=".Length..]);
        var cookie = begun.Headers.GetValues("Set-Cookie").Single();

        using var done = await GetAsync($"slack/oauth?code=c1&state={Uri.EscapeDataString(state)}", cookie.Split(';')[0]);

        Assert.Equal((HttpStatusCode.Redirect, "slack.com"), (begun.StatusCode, begun.Headers.Location.Host));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("The bot is in Desk now", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(_data.Path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)), file => Assert.DoesNotContain("very-secret", Text(file), StringComparison.Ordinal));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_data.Path, "keys")));
    }

    [Theory]
    [InlineData("no state", null, null)]
    [InlineData("forged state", "abc", "slack-install=abc")]
    [InlineData("another browser", "real", "slack-install=0123456789abcdef0123456789abcdef")]
    [InlineData("no cookie", "real", null)]
    public async Task Nobody_else_does(string way, string? state, string? cookie)
    {
        Assert.NotEmpty(way);
        using var begun = await GetAsync("slack/install");
        var real = begun.Headers.Location!.Query.Split('&').Single(pair => pair.StartsWith("state=", StringComparison.Ordinal))["state=".Length..];

        using var refused = await GetAsync($"slack/oauth?code=c1&state={(state == "real" ? real : state)}", cookie);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(_slack!.Requests);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? cookie = null)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{_port}/{path}");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        var response = await http.SendAsync(request);
        await response.Content.LoadIntoBufferAsync();
        return response;
    }

    private static string Text(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
