using System.Data.Common;

namespace Bot.Search.Storing.Sql;

/// <summary>A statement of one connection that is run again and again, in the transaction that the connection is in; parameters are numbered $1, $2 … in the text.</summary>
internal sealed class Statement : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly DbCommand _command;

    public Statement(StoreConnection connection, string sql, int parameters)
    {
        _connection = connection;
        _command = connection.Inner.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            var parameter = _command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (connection.Dialect.ParameterName(number), DBNull.Value);
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs it; gives how many rows it changed.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs it at the latest before the next statement that is waited for; one that gives no rows.</summary>
    public void Send(params ReadOnlySpan<object?> values)
    {
        if (_connection.Inner.CanCreateBatch)
            _connection.Send(_command.CommandText, values);
        else
            Execute(values);
    }

    /// <summary>Runs it and reads rows; the caller disposes the reader before the next call.</summary>
    public DbDataReader Query(params ReadOnlySpan<object?> values)
    {
        if (_connection.TryQueryBehind(_command.CommandText, values) is { } reader)
            return reader;
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        _connection.Flush();
        _command.Transaction = _connection.Transaction;
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
