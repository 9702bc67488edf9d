using Bot.Search.Storing.Sql;
using Bot.Search.Storing.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Search.Storing.Facts;

/// <summary>
/// Facts in a table of the store's file. Reading and writing have a connection each: who reads never waits for a writer,
/// and no more than one thread waits for another process.
/// </summary>
/// <param name="options">Where the store is.</param>
/// <param name="coverage">Opens the file first: it may have to be made, or brought to this version, and a lost one must not be taken for a new one. Null for facts alone.</param>
internal sealed class SqliteFacts(IOptions<StoreOptions> options, ICoverageStore? coverage = null) : IFactDatabase
{
    private readonly FactConnection _reading = new(PathOf(options), coverage);
    private readonly FactConnection _writing = new(PathOf(options), coverage);

    public Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellationToken) => _reading.UseAsync(read, cancellationToken);

    public Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellationToken) => _writing.UseAsync(
        connection =>
        {
            using var transaction = connection.BeginWriting();
            var result = write(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }

    private static string PathOf(IOptions<StoreOptions> options) => Path.Combine(options.Value.DataDirectory, StorePlace.FileName);
}
