using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;

namespace Bot.Host.Tests;

/// <summary>Two servers on one data folder: one reads in, both answer, and the second takes over.</summary>
public sealed class TwoServersTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TempFolder _watched = new();

    public void Dispose()
    {
        _data.Dispose();
        _watched.Dispose();
    }

    [Fact]
    public async Task The_second_says_so_answers_and_reads_nothing_in_until_the_first_ends()
    {
        var (firstLog, secondLog) = (new SharedLog(), new SharedLog());
        await using var first = await StartAsync(firstLog);
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(first) == 3, "the first has read the seeds");
        await using var second = await StartAsync(secondLog);

        Assert.Contains("Another server works on", secondLog.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Another server works on", firstLog.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, await RunningServer.ArticlesAsync(second));
        Assert.Contains("another server on this store", await RunningServer.StatusAsync(second), StringComparison.Ordinal);
        Assert.DoesNotContain("another server", await RunningServer.StatusAsync(first), StringComparison.Ordinal);

        _watched.Write("one.jsonl", Line("one"));
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(second) == 4, "the first has read what the second answers from");
        await first.StopAsync();
        await first.DisposeAsync();
        _watched.Write("two.jsonl", Line("two"));
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(second) == 5, "the second has taken over");

        Assert.DoesNotContain("another server", await RunningServer.StatusAsync(second), StringComparison.Ordinal);
    }

    private static string Line(string name) =>
        $$"""{"url":"https://news.example.org/{{name}}","outlet":"The Gazette","title":"Talks {{name}}","published":"2022-03-18","byline":null,"text":"\"We will talk about {{name}} again tomorrow,\" said Anna Berg, the mayor of the town."}""" + "\n";

    private async Task<WebApplication> StartAsync(SharedLog log)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Coverage:DataDirectory"] = _data.Path,
            ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
            ["Coverage:WatchFolders:0"] = _watched.Path,
            ["Coverage:WatchInterval"] = "1s",
            ["Host:Urls"] = "http://127.0.0.1:0",
        };
        var server = ServerComposition.Build(new LaunchSettings(settings, Verbose: false), log);
        await server.StartAsync();
        return server;
    }
}
