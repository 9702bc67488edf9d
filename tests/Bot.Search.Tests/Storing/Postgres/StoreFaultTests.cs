using System.Globalization;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Failover;
using Npgsql;
using static Bot.Search.Tests.Storing.Postgres.Talks;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>A full disk, and a network that is cut.</summary>
[Collection(PostgresServer.Collection)]
public sealed class StoreFaultTests(PostgresServer server) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task With_a_full_disk_questions_are_answered_and_writes_say_what_to_do()
    {
        await using var copy = Open(server.ConnectionTo(_schema));
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        // As the server tells it when a file cannot grow.
        await SqlAsync("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100'', MESSAGE = ''could not extend file''; END'");
        await SqlAsync("CREATE TRIGGER full_disk BEFORE INSERT OR DELETE ON article FOR EACH ROW EXECUTE FUNCTION full_disk()");

        var write = await Assert.ThrowsAsync<StoreNotWritableException>(() => copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None));
        var forget = await Assert.ThrowsAsync<StoreNotWritableException>(() => copy.ForgetAsync(Talk("a", "").Article.Id, [], None));
        var meanwhile = await WordsAsync(copy);
        await SqlAsync("DROP TRIGGER full_disk ON article");
        await copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None);

        Assert.Contains("no room left", write.Message, StringComparison.Ordinal);
        Assert.Equal(write.Message, forget.Message);
        Assert.Equal(["We want a ceasefire before winter"], meanwhile);
        Assert.Equal(2, (await WordsAsync(copy)).Count);
        Assert.Empty(await copy.Store.CheckAsync(None));
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_network_is_cut_nothing_hangs_longer_than_the_set_time_and_nothing_is_lost(bool isAsked)
    {
        using var network = new CutNetwork(server.Port);
        await using var copy = Open(string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={network.Port};Username=bench;Database=postgres;Search Path={_schema};Timeout=5;Command Timeout=2;Cancellation Timeout=500"));
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        Assert.Single(await WordsAsync(copy));
        network.Cut();

        // Without a limit of its own this call would never come back.
        var told = await Assert.ThrowsAnyAsync<CoverageUnusableException>(() => Task.Run(() => isAsked ? WordsAsync(copy) : copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None)));
        network.Mend();

        Assert.Contains("cannot be reached", told.Message, StringComparison.Ordinal);
        Assert.Single(await WordsAsync(copy));
        await copy.WriteAsync([Talk("c", "No ceasefire without guarantees")], None);
        Assert.Equal(2, (await WordsAsync(copy)).Count);
    }

    private DiskCoverage Open(string connectionString) => new(PostgresServer.Options(connectionString, _folder.Path));

    private async Task SqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionTo(_schema));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
