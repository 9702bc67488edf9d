using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing.Oracle;

namespace Bot.Search.Tests.Indexing;

public sealed class OracleTests : CoverageContractTests
{
    private readonly InMemoryIndex _index = new(Analyzer);

    private protected override ICoverageWriter Writer => _index;

    private protected override IIndexReader Reader => _index;

    public override Task DisposeAsync() => Task.CompletedTask;
}
