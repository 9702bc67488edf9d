using Bot.Host.Workers;
using Bot.Search;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Search.Storing.Facts;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Host.Tests.Workers;

/// <summary>Copies on one database whose own clocks stand still or are an hour apart: only the database's clock judges.</summary>
public sealed class SleepingCopyTests(PostgresHost database) : IClassFixture<PostgresHost>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2022, 3, 18, 12, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task A_copy_that_slept_while_another_took_its_turn_stores_nothing_and_then_waits_like_any_other()
    {
        var schema = database.NewSchema();
        await using var sleeper = await StartAsync(schema, "sleeper", Noon);
        Assert.Equal(1, await IngestAsync(sleeper, "before"));
        // For the database a minute passes in which nothing is heard of it.
        await PassAsync(schema, TimeSpan.FromMinutes(1));
        await using var other = await StartAsync(schema, "other", Noon);

        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => IngestAsync(sleeper, "after"));

        // It has not heard of its loss yet: the store has refused it, not its own knowledge.
        Assert.Equal((true, true), (sleeper.Turn.IsOurs, other.Turn.IsOurs));
        Assert.Contains("Another copy", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, await IngestAsync(other, "after"));
        await sleeper.LookAsync();
        Assert.False(sleeper.Turn.IsOurs);
        Assert.True(other.Turn.IsOurs);
    }

    [PostgresFact]
    public async Task Clocks_an_hour_apart_change_nothing_about_whose_turn_it_is()
    {
        var schema = database.NewSchema();
        await using var first = await StartAsync(schema, "first", Noon);
        await using var ahead = await StartAsync(schema, "ahead", Noon.AddHours(1));
        await using var behind = await StartAsync(schema, "behind", Noon.AddHours(-1));

        await first.LookAsync();
        await ahead.LookAsync();
        await behind.LookAsync();
        var whose = new[] { first, ahead, behind }.Select(copy => copy.Turn.IsOurs).ToArray();
        await first.Turn.StopAsync(None);
        await behind.LookAsync();

        Assert.Equal([true, false, false], whose);
        Assert.True(behind.Turn.IsOurs);
    }

    [PostgresFact]
    public async Task An_event_that_one_copy_has_taken_no_other_takes_whatever_its_clock_says()
    {
        var schema = database.NewSchema();
        await using var ahead = await StartAsync(schema, "ahead", Noon.AddHours(1));
        await using var behind = await StartAsync(schema, "behind", Noon);

        var taken = new List<bool>();
        foreach (var (first, second, id) in new[] { (ahead, behind, "a"), (behind, ahead, "b") })
        {
            taken.Add(await first.Facts.AddAsync([Seen(first, id)], None));
            taken.Add(await second.Facts.AddAsync([Seen(second, id)], None));
        }

        Assert.Equal([true, false, true, false], taken);
    }

    private static Fact Seen(Copy copy, string id) => new("seen", id, "1", copy.Clock.GetUtcNow().AddDays(1));

    private static async Task PassAsync(string schema, TimeSpan time)
    {
        await using var connection = new NpgsqlConnection(schema);
        await connection.OpenAsync();
        await using var move = new NpgsqlCommand("UPDATE lease SET expires = expires - $1", connection) { Parameters = { new() { Value = (long)time.TotalMilliseconds } } };
        Assert.Equal(1, await move.ExecuteNonQueryAsync());
    }

    private async Task<int> IngestAsync(Copy copy, string name)
    {
        var file = _folder.Write(
            $"{name}.jsonl",
            $$"""{"url":"https://news.example.org/{{name}}","outlet":"The Gazette","title":"Talks","published":"2022-03-18","byline":null,"text":"\"We will talk about ferries again tomorrow,\" said Anna Berg, the mayor of the town."}""" + "\n");
        return (await copy.Ingest.IngestAsync([file], null, None)).Count(IngestOutcome.Added);
    }

    private async Task<Copy> StartAsync(string schema, string name, DateTimeOffset now)
    {
        var copy = new Copy(schema, _folder.File(name), now);
        await copy.StartAsync();
        return copy;
    }

    /// <summary>What a process of the product has of store, intake and turn, with a clock of its own.</summary>
    private sealed class Copy : IAsyncDisposable
    {
        private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
        private readonly ServiceProvider _services;

        public Copy(string schema, string data, DateTimeOffset now)
        {
            Clock = new ManualTimeProvider(now);
            var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddSingleton<TimeProvider>(Clock).AddOptions().AddBotSearch();
            services.Configure<StoreOptions>(options => (options.DataDirectory, options.Kind, options.ConnectionString) = (data, StoreKind.Postgres, schema));
            services.Configure<CoverageOptions>(options => options.DataDirectory = data);
            _services = services.AddSingleton<LeaseTurn>().BuildServiceProvider();
        }

        public ManualTimeProvider Clock { get; }

        public LeaseTurn Turn => _services.GetRequiredService<LeaseTurn>();

        public IIngestService Ingest => _services.GetRequiredService<IIngestService>();

        public IFactStore Facts => _services.GetRequiredService<IFactStore>();

        public async Task StartAsync()
        {
            await Turn.StartAsync(None);
            await Eventually.IsTrueAsync(() => Clock.PendingTimers == 1, "it waits for its next look");
        }

        /// <summary>It wakes, looks whose turn it is, and waits again.</summary>
        public async Task LookAsync()
        {
            Clock.Advance(BetweenLooks);
            await Eventually.IsTrueAsync(() => Clock.PendingTimers == 1, "it waits again");
        }

        public async ValueTask DisposeAsync()
        {
            await Turn.StopAsync(None);
            await _services.DisposeAsync();
        }
    }
}
