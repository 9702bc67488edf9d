using System.Data.Common;

namespace Bot.Search.Storing.Sql;

/// <summary>A connection to a store, and the transaction that it is in: every statement of it runs in that one. Used by one caller at a time.</summary>
internal sealed class StoreConnection(DbConnection connection, SqlDialect dialect) : IDisposable
{
    /// <summary>Statements that are sent together at most.</summary>
    private const int MostWaiting = 500;

    private readonly List<IWaitingRows> _gathering = [];
    private DbBatch? _waiting;

    public DbConnection Inner => connection;

    public SqlDialect Dialect => dialect;

    /// <summary>Null outside any transaction.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>Begins a transaction that nobody else can write beside. Dispose it; without <see cref="StoreTransaction.Commit"/> nothing of it stays.</summary>
    public StoreTransaction BeginWriting() => Enter(dialect.BeginWriting(connection));

    /// <summary>Begins a transaction of which the first read freezes what all see. Dispose it.</summary>
    public StoreTransaction BeginReading() => Enter(dialect.BeginReading(connection));

    /// <summary>Takes a transaction of this connection for the one that statements run in. Dispose it.</summary>
    public StoreTransaction Enter(DbTransaction transaction)
    {
        Transaction = transaction;
        return new StoreTransaction(transaction, Commit, End);
    }

    /// <summary>Runs one or more statements that are not worth preparing.</summary>
    public void Execute(string sql)
    {
        using var command = CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>First value of the first row; null when there is none.</summary>
    public object? Scalar(string sql)
    {
        using var command = CreateCommand(sql);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public DbCommand CreateCommand(string sql)
    {
        Flush();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        return command;
    }

    /// <summary>
    /// Runs a statement that gives no rows and of which nobody waits to hear: where the database is behind a network it goes together with others, in
    /// order, before the next that is waited for and before the transaction ends.
    /// </summary>
    public void Send(string sql, ReadOnlySpan<object?> values)
    {
        PutGathered();
        Append(sql, values);
        if (_waiting!.BatchCommands.Count >= MostWaiting)
            Flush();
    }

    /// <summary>Runs a statement and reads its rows; what waits goes with it, in one way there and back. Null when nothing waits.</summary>
    public DbDataReader? TryQueryBehind(string sql, ReadOnlySpan<object?> values)
    {
        PutGathered();
        if (_waiting is not { BatchCommands.Count: > 0 })
            return null;
        Append(sql, values);
        // The reader goes on reading from it.
        var batch = _waiting!;
        _waiting = null;
        batch.Transaction = Transaction;
        return batch.ExecuteReader();
    }

    /// <summary>Takes note that rows wait to be inserted.</summary>
    public void Gather(IWaitingRows rows) => _gathering.Add(rows);

    /// <summary>Lets the rows that wait go before the next statement: it may be about them.</summary>
    public void PutGathered()
    {
        foreach (var rows in _gathering)
        {
            var (sql, values) = rows.Take();
            Append(sql, values);
        }
        _gathering.Clear();
    }

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        PutGathered();
        if (_waiting is not { BatchCommands.Count: > 0 } batch)
            return;
        try
        {
            batch.Transaction = Transaction;
            batch.ExecuteNonQuery();
        }
        finally
        {
            batch.BatchCommands.Clear();
        }
    }

    public void Dispose()
    {
        _waiting?.Dispose();
        Transaction?.Dispose();
        connection.Dispose();
    }

    private void Commit(DbTransaction transaction)
    {
        Flush();
        dialect.Commit(connection, transaction);
    }

    private void Append(string sql, ReadOnlySpan<object?> values)
    {
        _waiting ??= connection.CreateBatch();
        var command = _waiting.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        _waiting.BatchCommands.Add(command);
    }

    private void End()
    {
        Transaction = null;
        // What nobody has waited for belonged to the transaction.
        _waiting?.BatchCommands.Clear();
        _gathering.ForEach(rows => rows.Drop());
        _gathering.Clear();
    }
}

/// <summary>Rows of one table that wait to be inserted together.</summary>
internal interface IWaitingRows
{
    /// <summary>The statement that inserts what waits, with its values; nothing waits any more.</summary>
    (string Sql, object[] Values) Take();

    /// <summary>What waits is not inserted.</summary>
    void Drop();
}

/// <summary>The transaction that a connection is in.</summary>
/// <param name="transaction">Of the database.</param>
/// <param name="commit">Sends what the connection still holds of it, and commits.</param>
/// <param name="end">The connection is in it no more.</param>
internal sealed class StoreTransaction(DbTransaction transaction, Action<DbTransaction> commit, Action end) : IDisposable
{
    public void Commit() => commit(transaction);

    public void Dispose()
    {
        end();
        transaction.Dispose();
    }
}
