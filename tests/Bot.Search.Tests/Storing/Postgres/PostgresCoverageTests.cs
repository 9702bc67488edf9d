using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Indexing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>What every engine must do, by PostgreSQL.</summary>
[Collection(PostgresServer.Collection)]
[NeedsPostgres]
public sealed class PostgresCoverageTests : CoverageContractTests
{
    private readonly TempFolder _folder = new();
    private readonly DiskCoverage _coverage;

    public PostgresCoverageTests(PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        _coverage = new DiskCoverage(PostgresServer.Options(server.NewSchema(), _folder.Path));
    }

    private protected override ICoverageWriter Writer => _coverage;

    private protected override IIndexReader Reader => _coverage;

    public override async Task DisposeAsync()
    {
        await _coverage.DisposeAsync();
        _folder.Dispose();
    }
}
