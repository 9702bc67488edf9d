using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sqlite;

/// <summary>A store in one file of the data folder, or in a temporary one.</summary>
internal sealed class SqliteEngine(StoreOptions options) : IStoreEngine
{
    private readonly StorePlace _place = new(options);

    public string IndexFolder => _place.IndexFolder;

    public OpenStore Open(ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log) => SqliteOpening.Open(_place, analyzer, damaged, log);

    public T Run<T>(Func<T> action) => SqliteFaults.Run(_place.File, action);

    public T Guard<T>(Func<T> action) => SqliteFaults.Guard(_place.File, action);

    public void Dispose() => _place.Dispose();
}
