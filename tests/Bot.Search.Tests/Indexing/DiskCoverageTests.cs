using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Search.Tests.Indexing;

public sealed class DiskCoverageTests : CoverageContractTests
{
    private readonly TempFolder _folder = new();
    private readonly DiskCoverage _coverage;

    public DiskCoverageTests() => _coverage = new DiskCoverage(_folder.Path);

    private protected override ICoverageWriter Writer => _coverage;

    private protected override IIndexReader Reader => _coverage;

    public override async Task DisposeAsync()
    {
        await _coverage.DisposeAsync();
        _folder.Dispose();
    }
}
