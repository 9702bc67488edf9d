using Bot.Search.Storing.Postgres;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Facts;

/// <summary>Facts in a table beside the coverage in PostgreSQL; every call has a connection of the pool.</summary>
/// <param name="place">Where the tables are.</param>
/// <param name="coverage">Makes the tables where they are missing.</param>
internal sealed class PostgresFacts(PostgresPlace place, ICoverageStore coverage) : IFactDatabase
{
    private volatile bool _isMade;

    public Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellationToken) => UseAsync(place.Newest, read, cancellationToken);

    public Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellationToken) => UseAsync(
        place.Writer,
        connection =>
        {
            // No turn is taken: rows of facts belong to nobody else's order.
            using var transaction = connection.Enter(((NpgsqlConnection)connection.Inner).BeginTransaction());
            var result = write(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    /// <summary>The place belongs to the store.</summary>
    public void Dispose()
    {
    }

    private async Task<T> UseAsync<T>(Func<NpgsqlConnection> connect, Func<StoreConnection, T> use, CancellationToken cancellationToken)
    {
        try
        {
            if (!_isMade)
                (await coverage.OpenAsync(cancellationToken)).Dispose();
            _isMade = true;
            await using var connection = connect();
            await connection.OpenAsync(cancellationToken);
            return use(new StoreConnection(connection, PostgresDialect.Instance));
        }
        catch (CoverageUnusableException fault)
        {
            throw new FactsUnusableException(fault.Message, fault);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            throw new FactsUnusableException(PostgresFaults.Describe(fault, place.Name), fault);
        }
    }
}
