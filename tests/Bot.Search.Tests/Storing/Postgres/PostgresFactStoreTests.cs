using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Search.Tests.Storing.Facts;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>What every store of facts does, by PostgreSQL; each store that is opened is another process.</summary>
[Collection(PostgresServer.Collection)]
[NeedsPostgres]
public sealed class PostgresFactStoreTests : FactStoreContract, IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<IAsyncDisposable> _open = [];
    private readonly string _connection;

    public PostgresFactStoreTests(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        _connection = server.NewSchema();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var coverage in _open)
            await coverage.DisposeAsync();
        _folder.Dispose();
    }

    private protected override IFactStore Open()
    {
        var coverage = new DiskCoverage(PostgresServer.Options(_connection, _folder.Path));
        _open.Add(coverage);
        return new SqlFactStore(new PostgresFacts(new PostgresPlace(_connection), coverage.Store), Clock);
    }
}
