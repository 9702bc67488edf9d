using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>A prepared statement of one connection; parameters are numbered $1, $2 … in the text.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}", Value = DBNull.Value });
    }

    /// <summary>Runs the statement inside the connection's current transaction.</summary>
    public int Execute(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        Bind(transaction, values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Runs the statement and reads rows; the caller disposes the reader before the next call.</summary>
    public SqliteDataReader Query(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        Bind(transaction, values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(SqliteTransaction? transaction, ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}

/// <summary>Short forms for statements that are not worth preparing.</summary>
internal static class SqliteCommands
{
    public static void Execute(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

/// <summary>Many numbers as one parameter: SQLite's <c>json_each</c> makes rows of them, which is faster than a statement each.</summary>
internal static class JsonArray
{
    public static string Of(IEnumerable<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
