using Bot.Adapters.Commands;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Search.Querying;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
        var (firstLog, secondLog) = (new StringWriter(), new StringWriter());
        await using var first = await StartAsync(firstLog);
        await Eventually.IsTrueAsync(async () => await ArticlesAsync(first) == 3, "the first has read the seeds");
        await using var second = await StartAsync(secondLog);

        Assert.Contains("Another server works on", secondLog.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Another server works on", firstLog.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, await ArticlesAsync(second));
        Assert.Contains("another server on this store", await StatusAsync(second), StringComparison.Ordinal);
        Assert.DoesNotContain("another server", await StatusAsync(first), StringComparison.Ordinal);

        _watched.Write("one.jsonl", Line("one"));
        await Eventually.IsTrueAsync(async () => await ArticlesAsync(second) == 4, "the first has read what the second answers from");
        await first.StopAsync();
        await first.DisposeAsync();
        _watched.Write("two.jsonl", Line("two"));
        await Eventually.IsTrueAsync(async () => await ArticlesAsync(second) == 5, "the second has taken over");

        Assert.DoesNotContain("another server", await StatusAsync(second), StringComparison.Ordinal);
    }

    private static string Line(string name) =>
        $$"""{"url":"https://news.example.org/{{name}}","outlet":"The Gazette","title":"Talks {{name}}","published":"2022-03-18","byline":null,"text":"\"We will talk about {{name}} again tomorrow,\" said Anna Berg, the mayor of the town."}""" + "\n";

    private static async Task<int> ArticlesAsync(WebApplication server) =>
        (await server.Services.GetRequiredService<IQueryService>().AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, CancellationToken.None)).Coverage.Articles;

    private static async Task<string> StatusAsync(WebApplication server)
    {
        var fields = new List<string>();
        foreach (var source in server.Services.GetServices<IStatusSource>())
            fields.AddRange((await source.ReadAsync(CancellationToken.None)).Select(field => field.Value.ToPlainText()));
        return string.Join('\n', fields);
    }

    private async Task<WebApplication> StartAsync(StringWriter log)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Coverage:DataDirectory"] = _data.Path,
            ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
            ["Coverage:WatchFolders:0"] = _watched.Path,
            ["Coverage:WatchInterval"] = "1s",
            ["Host:Urls"] = "http://127.0.0.1:0",
        };
        var server = ServerComposition.Build(new LaunchSettings(settings, Verbose: false), TextWriter.Synchronized(log));
        await server.StartAsync();
        return server;
    }
}
