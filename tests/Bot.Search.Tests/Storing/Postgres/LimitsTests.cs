using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Limits are counted over all copies on a database.</summary>
[Collection(PostgresServer.Collection)]
public sealed class LimitsTests(PostgresServer server) : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private readonly List<IAsyncDisposable> _copies = [];
    private readonly string _connection = PostgresCluster.SkipReason is null ? server.NewSchema() : "";

    public async ValueTask DisposeAsync()
    {
        foreach (var copy in _copies)
            await copy.DisposeAsync();
        _folder.Dispose();
    }

    [PostgresFact]
    public async Task What_one_copy_has_counted_another_counts_too()
    {
        var (one, other) = (Copy(), Copy());

        var taken = new[] { await one.TakeAsync([Of("anna", 3)], None), await other.TakeAsync([Of("anna", 3)], None), await one.TakeAsync([Of("anna", 3)], None) };
        var refused = await other.TakeAsync([Of("anna", 3)], None);

        Assert.All(taken, Assert.Null);
        Assert.InRange(refused!.Value, TimeSpan.FromMinutes(19), TimeSpan.FromMinutes(20));
        Assert.Null(await other.TakeAsync([Of("bo", 3)], None));
    }

    [PostgresFact]
    public async Task Of_all_who_take_at_once_as_many_get_one_as_there_are()
    {
        var copies = new[] { Copy(), Copy() };
        // A connection pool reads the database's types once; twenty who wait for that at once are not what is asked here.
        foreach (var copy in copies)
            await copy.TakeAsync([Of("bo", 7)], None);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => copies[number % 2].TakeAsync([Of("anna", 7), Of("newsroom", 100)], None))));

        Assert.Equal(7, taken.Count(wait => wait is null));
    }

    [PostgresFact]
    public async Task The_second_limit_refuses_by_itself()
    {
        var limits = Copy();
        await limits.TakeAsync([Of("anna", 5), Of("newsroom", 1)], None);

        Assert.NotNull(await limits.TakeAsync([Of("bo", 5), Of("newsroom", 1)], None));
        Assert.Null(await limits.TakeAsync([Of("bo", 5), Of("another", 1)], None));
    }

    [PostgresFact]
    public async Task What_was_spent_comes_again()
    {
        var limits = Copy();
        var limit = new Limit("anna", 2, TimeSpan.FromMilliseconds(40));
        await limits.TakeAsync([limit], None);
        await limits.TakeAsync([limit], None);

        await Eventually.IsTrueAsync(async () => await limits.TakeAsync([limit], None) is null, "one was there again");
    }

    private static Limit Of(string key, int capacity) => new(key, capacity, Hour);

    private PostgresLimits Copy()
    {
        var coverage = new DiskCoverage(PostgresServer.Options(_connection, _folder.Path));
        _copies.Add(coverage);
        return new PostgresLimits(new PostgresFacts(new PostgresPlace(_connection), coverage.Store));
    }
}
