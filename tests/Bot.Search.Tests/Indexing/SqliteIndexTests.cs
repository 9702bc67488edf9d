using Bot.Search.Indexing;
using Bot.Search.Indexing.Sqlite;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Search.Tests.Indexing;

public sealed class SqliteIndexTests : IndexContractTests
{
    private readonly TempFolder _folder = new();
    private readonly SqliteIndex _index;

    public SqliteIndexTests() => _index = Open();

    private protected override IIndexWriter Writer => _index;

    private protected override IIndexReader Reader => _index;

    public override void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private SqliteIndex Open() => new(Options.Create(new IndexOptions { DataDirectory = _folder.Path }), Analyzer, NullLogger<SqliteIndex>.Instance);
}
