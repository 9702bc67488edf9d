using System.Data;
using System.Data.Common;
using System.Globalization;
using Bot.Search.Storing.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>SQLite: types are hints, texts compare by their bytes, and one connection writes at a time.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static readonly SqliteDialect Instance = new();

    public override string Text => "TEXT";

    public override string Number => "INTEGER";

    public override string Bytes => "BLOB";

    public override string GivenNumber => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string Ordered => " WITHOUT ROWID";

    public override string Now => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    public override string Held => "";

    public override string? Announcement => null;

    public override string ParameterName(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    public override object Array(IReadOnlyList<long> numbers) => $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    public override string Numbers(string parameter) => $"json_each({parameter})";

    /// <summary>A statement costs no way: rows go one by one.</summary>
    public override string? Rows(IReadOnlyList<ColumnKind> columns) => null;

    public override string? FirstMembers(string table, string member, int most) => null;

    public override string? NewNumbers => null;

    /// <summary>At once, and not at the first write: one that read first could find that another has written meanwhile, and fail.</summary>
    public override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true);

    /// <summary>See https://www.sqlite.org/autoinc.html.</summary>
    public override long LastGiven(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = 'article'";
        return command.ExecuteScalar() as long? ?? 0;
    }

    public override void SetLastGiven(DbConnection connection, long last)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"DELETE FROM sqlite_sequence WHERE name = 'article'; INSERT INTO sqlite_sequence (name, seq) VALUES ('article', {last})");
        command.ExecuteNonQuery();
    }

    public override IReadOnlyList<string> CheckPages(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(5)";
        using var reader = command.ExecuteReader();
        var faults = new List<string>();
        while (reader.Read())
        {
            if (reader.GetString(0) is not "ok" and var fault)
                faults.Add($"its pages ({fault.ReplaceLineEndings(" ")})");
        }
        return faults;
    }
}
