using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Host.Workers;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Testing;
using Bot.Testing.Discord;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Host.Tests;

/// <summary>Two servers on one database, each with a data folder of its own, as on two machines.</summary>
public sealed class TwoCopiesTests(PostgresHost database) : IClassFixture<PostgresHost>, IDisposable
{
    private readonly TempFolder _first = new();
    private readonly TempFolder _second = new();
    private readonly TempFolder _watched = new();

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _watched.Dispose();
    }

    [PostgresFact]
    public async Task One_reads_in_both_answer_and_the_second_takes_over()
    {
        var schema = database.NewSchema();
        var (firstLog, secondLog) = (new SharedLog(), new SharedLog());
        await using var first = await StartAsync(schema, _first, firstLog);
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(first) == 3, "the first has read the seeds");
        await using var second = await StartAsync(schema, _second, secondLog);

        Assert.Contains("Another server works on postgres://", secondLog.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, await RunningServer.ArticlesAsync(second));
        Assert.Contains("another server on this store", await RunningServer.StatusAsync(second), StringComparison.Ordinal);
        Assert.Contains("behind the store", await RunningServer.StatusAsync(second), StringComparison.Ordinal);

        _watched.Write("one.jsonl", """{"url":"https://news.example.org/one","outlet":"The Gazette","title":"Talks","published":"2022-03-18","byline":null,"text":"\"We will talk about ferries again tomorrow,\" said Anna Berg, the mayor of the town."}""" + "\n");
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(second) == 4, "the first has read what the second answers from");
        await first.StopAsync();

        await Eventually.IsTrueAsync(async () => !(await RunningServer.StatusAsync(second)).Contains("another server", StringComparison.Ordinal), "the second has taken over");
        Assert.DoesNotContain("bench", firstLog.ToString() + secondLog, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task What_one_forgets_the_other_shows_no_more()
    {
        var schema = database.NewSchema();
        await using var first = await StartAsync(schema, _first, new SharedLog());
        await Eventually.IsTrueAsync(async () => await RunningServer.ArticlesAsync(first) == 3, "the first has read the seeds");
        await using var second = await StartAsync(schema, _second, new SharedLog());
        var sources = Assert.IsType<Answer.Sources>(await second.Services.GetRequiredService<IQueryService>()
            .AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, CancellationToken.None));

        await first.Services.GetRequiredService<IIngestService>().ForgetAsync(sources.Articles[0].Id.Value, CancellationToken.None);

        Assert.Equal(2, await RunningServer.ArticlesAsync(second));
    }

    [PostgresFact]
    public async Task A_copy_that_falls_behind_the_store_is_not_ready_until_it_has_caught_up()
    {
        var schema = database.NewSchema();
        await using var server = await StartAsync(schema, _first, new SharedLog(), ("Host:Health:Lag", "1s"));
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        await Eventually.IsTrueAsync(async () => await ReadyAsync(client) == "ready index: 3 articles\n", "it has read the seeds");

        await using var connection = new NpgsqlConnection(schema);
        await connection.OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // Who follows the store reads this table: it waits as it would for a slow database.
            await using var hold = new NpgsqlCommand("LOCK TABLE counter IN ACCESS EXCLUSIVE MODE", connection, transaction);
            await hold.ExecuteNonQueryAsync();
            // Asked earlier it would wait for the store as any question does.
            await Eventually.IsTrueAsync(() => server.Services.GetRequiredService<FollowingLag>().Age > TimeSpan.FromSeconds(2), "it follows no more");
            Assert.Matches("^not ready index: it is [0-9]+ s behind the store\n$", await ReadyAsync(client));
        }

        await Eventually.IsTrueAsync(async () => await ReadyAsync(client) == "ready index: 3 articles\n", "it has caught up");
    }

    [PostgresFact]
    public async Task One_copy_has_the_shard_of_Discord_and_the_next_goes_on_with_its_session()
    {
        await using var discord = LoopbackDiscord.Start();
        (string, string)[] settings =
        [
            ("Discord:Token", discord.State.Token), ("Discord:ApplicationId", discord.State.Application), ("Discord:ApiBaseUrl", discord.ApiBaseUrl),
        ];
        var (schema, question) = (database.NewSchema(), $"<@{discord.State.BotUser}> who said ceasefire?");
        await using var first = await StartAsync(schema, _first, new SharedLog(), settings);
        await Eventually.IsTrueAsync(() => discord.Gateway.Sessions.Any(), "the first logs in");
        await using var second = await StartAsync(schema, _second, new SharedLog(), settings);
        using var client = new HttpClient { BaseAddress = new Uri(second.Urls.First()) };
        await Eventually.IsTrueAsync(async () => (await ReadyAsync(client)).Contains("ready discord: another copy is connected", StringComparison.Ordinal), "the second waits");
        discord.Say("1", question);
        await Eventually.IsTrueAsync(() => discord.State.Messages.Count == 1, "the first answers");

        await first.StopAsync();
        discord.Say("1", question);

        await Eventually.IsTrueAsync(() => discord.State.Messages.Count == 2, "the second answers what was asked while nobody was connected");
        Assert.Equal((1, 1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes, discord.State.Overwrites));
    }

    [PostgresFact]
    public async Task A_store_is_copied_to_the_database_and_back_by_the_command()
    {
        await Run.Of(_first, "", "who-said", "ceasefire");
        var schema = database.NewSchema();

        var there = await Run.Of(_first, "", "store", "copy", "--from", _first.Path, "--to", schema);
        var back = await Run.Of(_first, "", "store", "copy", "--from", "configured", "--to", _second.Path, "--set", "Coverage:Store=postgres", "--set", $"Coverage:ConnectionString={schema}");
        var again = await Run.Of(_first, "", "store", "copy", "--from", _first.Path, "--to", schema);

        Assert.Equal((0, there.Output), (there.ExitCode, back.Output));
        Assert.Contains("Copied: 3 versions of articles", there.Output, StringComparison.Ordinal);
        Assert.Equal((await Run.Of(_first, "", "who-said", "ceasefire")).Output, (await Run.Of(_second, "", "who-said", "ceasefire")).Output);
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("already", again.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> ReadyAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/readyz");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<WebApplication> StartAsync(string schema, TempFolder data, SharedLog log, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Coverage:Store"] = "Postgres",
            ["Coverage:ConnectionString"] = schema,
            ["Coverage:DataDirectory"] = data.Path,
            ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
            ["Coverage:WatchFolders:0"] = _watched.Path,
            ["Coverage:WatchInterval"] = "1s",
            ["Host:Urls"] = "http://127.0.0.1:0",
        };
        foreach (var (name, value) in more)
            settings[name] = value;
        var server = ServerComposition.Build(new LaunchSettings(settings, Verbose: false), log);
        await server.StartAsync();
        return server;
    }
}
