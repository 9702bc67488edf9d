using Bot.Search.Analyzing;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Indexing.Following;

/// <summary>Store and index of one data folder: made together, so that whoever writes has the index follow, and ended in order.</summary>
internal sealed class CoverageHome : IAsyncDisposable
{
    private readonly SqlCoverage _store;

    public CoverageHome(SqlCoverage store, IOptions<IndexingOptions> indexing, ITermAnalyzer analyzer, ILogger<CoverageIndex> log)
    {
        _store = store;
        // It waits for files to be let go of, not for anything that a clock of the product tells.
        Index = new CoverageIndex(_store, analyzer, indexing, TimeProvider.System, log);
    }

    public ICoverageStore Store => _store;

    public ICoverageWriter Writer => _store;

    public CoverageIndex Index { get; }

    public async ValueTask DisposeAsync()
    {
        await Index.EndAsync();
        _store.Close();
    }
}
