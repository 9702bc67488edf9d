using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Search.Tests.Indexing;
using Bot.Testing;
using Microsoft.Extensions.Options;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>One has a turn at a time, on either engine.</summary>
public abstract class LeaseContract
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly CancellationToken None = CancellationToken.None;

    private protected abstract ILeases Leases { get; }

    [EngineFact]
    public async Task A_turn_is_one_holders_until_it_gives_it_back()
    {
        var first = await Leases.TakeAsync("intake", "a", Long, None);
        var second = await Leases.TakeAsync("intake", "b", Long, None);
        var prolonged = await Leases.TakeAsync("intake", "a", Long, None);
        var other = await Leases.TakeAsync("digest", "b", Long, None);
        await Leases.ReleaseAsync(first!, None);
        var taken = await Leases.TakeAsync("intake", "b", Long, None);

        Assert.Null(second);
        Assert.Equal(first, prolonged);
        Assert.NotNull(other);
        Assert.Equal(first!.Number + 1, taken!.Number);
    }

    [EngineFact]
    public async Task A_turn_that_is_over_goes_to_whoever_asks_first_and_the_old_holder_cannot_give_it_back()
    {
        var first = await Leases.TakeAsync("intake", "a", TimeSpan.Zero, None);
        var second = await Leases.TakeAsync("intake", "b", Long, None);
        await Leases.ReleaseAsync(first!, None);

        Assert.Equal(first!.Number + 1, second!.Number);
        Assert.Null(await Leases.TakeAsync("intake", "a", Long, None));
    }

    [EngineFact]
    public async Task A_holder_that_comes_back_before_anybody_else_goes_on()
    {
        var first = await Leases.TakeAsync("intake", "a", TimeSpan.Zero, None);

        Assert.Equal(first, await Leases.TakeAsync("intake", "a", Long, None));
    }

    [EngineFact]
    public async Task Of_all_who_ask_at_once_one_gets_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Leases.TakeAsync("intake", $"holder {number}", Long, None))));

        Assert.Single(taken, lease => lease is not null);
    }
}

public sealed class SqliteLeaseTests : LeaseContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteFacts _facts;

    public SqliteLeaseTests() => _facts = new SqliteFacts(Options.Create(new StoreOptions { DataDirectory = _folder.Path }));

    private protected override ILeases Leases => new SqlLeases(_facts);

    public void Dispose()
    {
        _facts.Dispose();
        _folder.Dispose();
    }
}

[Collection(PostgresServer.Collection)]
[NeedsPostgres]
public sealed class PostgresLeaseTests : LeaseContract, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly DiskCoverage _coverage;
    private readonly PostgresPlace _place;
    private readonly WritingTurn _turn = new();

    public PostgresLeaseTests(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var connection = PostgresCluster.SkipReason is null ? server.NewSchema() : "Host=nowhere";
        _coverage = new DiskCoverage(PostgresServer.Options(connection, _folder.Path), turn: _turn);
        _place = new PostgresPlace(connection);
        Leases = new SqlLeases(new PostgresFacts(_place, _coverage.Store));
    }

    private protected override ILeases Leases { get; }

    public async ValueTask DisposeAsync()
    {
        _place.Dispose();
        await _coverage.DisposeAsync();
        _folder.Dispose();
    }

    [PostgresFact]
    public async Task Whoever_slept_through_the_end_of_its_turn_writes_nothing()
    {
        _turn.Lease = await Leases.TakeAsync("intake", "sleeper", TimeSpan.Zero, CancellationToken.None);
        await _coverage.WriteAsync([Talk("before")], CancellationToken.None);
        await Leases.TakeAsync("intake", "another", TimeSpan.FromHours(1), CancellationToken.None);

        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => _coverage.WriteAsync([Talk("after")], CancellationToken.None));

        Assert.Contains("Another copy", told.Message, StringComparison.Ordinal);
        Assert.NotNull(await _coverage.FindStoredAsync(Talk("before").Article.Id, CancellationToken.None));
        Assert.Null(await _coverage.FindStoredAsync(Talk("after").Article.Id, CancellationToken.None));
    }

    private static ExtractedArticle Talk(string name) => new ArticleMaker($"https://example.org/{name}").Quotes("Anna Berg", "Nobody knows").Make();
}
