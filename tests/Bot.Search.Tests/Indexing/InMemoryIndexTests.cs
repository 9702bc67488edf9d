using Bot.Search.Indexing;
using Bot.Search.Indexing.InMemory;

namespace Bot.Search.Tests.Indexing;

public sealed class InMemoryIndexTests : IndexContractTests
{
    private readonly InMemoryIndex _index = new(Analyzer);

    private protected override IIndexWriter Writer => _index;

    private protected override IIndexReader Reader => _index;

    public override void Dispose()
    {
    }
}
