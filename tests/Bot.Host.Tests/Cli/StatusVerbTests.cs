using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class StatusVerbTests
{
    [Fact]
    public async Task As_JSON_it_tells_coverage_size_and_every_feed()
    {
        using var data = new TempFolder();

        var run = await Run.Of(data, "", "status", "--json", "--set", "Coverage:Feeds:0=https://example.org/feed");

        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal((0, 3), (run.ExitCode, root.GetProperty("coverage").GetProperty("articles").GetInt32()));
        Assert.True(root.GetProperty("lastRead").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        Assert.True(root.GetProperty("storeBytes").GetInt64() > 0);
        var feed = Assert.Single(root.GetProperty("feeds").EnumerateArray());
        Assert.Equal("https://example.org/feed", feed.GetProperty("address").GetString());
        Assert.Equal(JsonValueKind.Null, feed.GetProperty("lastSuccess").ValueKind);
    }

    [Fact]
    public async Task As_JSON_an_empty_coverage_is_a_document_too()
    {
        using var data = new TempFolder();

        using var output = new StringWriter();

        var exitCode = await BotApp.RunAsync(
            ["status", "--json", "--data", data.Path, "--set", "Coverage:SeedDirectory=none"], TextReader.Null, output, TextWriter.Null, CancellationToken.None);

        using var document = JsonDocument.Parse(output.ToString());
        Assert.Equal((0, 0), (exitCode, document.RootElement.GetProperty("totals").GetProperty("quotes").GetInt32()));
    }
}
