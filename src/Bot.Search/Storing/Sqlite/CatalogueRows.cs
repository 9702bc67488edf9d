using Bot.Search.Domain;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Reads the table <c>article</c> without the texts.</summary>
internal sealed class CatalogueRows(SqliteConnection connection) : IDisposable
{
    private const string Columns = "SELECT row, id, version, outlet, day, quotes, origin, removed FROM article";
    private readonly Statement _numbers = new(connection, "SELECT row FROM article ORDER BY row", 0);
    private readonly Statement _all = new(connection, $"{Columns} ORDER BY row", 0);
    private readonly Statement _one = new(connection, $"{Columns} WHERE row = $1", 1);

    /// <summary>Numbers of all rows, in order.</summary>
    public List<long> Numbers(SqliteTransaction? transaction)
    {
        using var reader = _numbers.Query(transaction);
        var rows = new List<long>();
        while (reader.Read())
            rows.Add(reader.GetInt64(0));
        return rows;
    }

    /// <summary>All rows, in order.</summary>
    public List<CatalogueEntry> All(SqliteTransaction? transaction)
    {
        using var reader = _all.Query(transaction);
        var entries = new List<CatalogueEntry>();
        while (reader.Read())
            entries.Add(Read(reader));
        return entries;
    }

    /// <summary>One row; null when it is not there.</summary>
    public CatalogueEntry? Find(SqliteTransaction? transaction, long row)
    {
        using var reader = _one.Query(transaction, row);
        return reader.Read() ? Read(reader) : null;
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _all.Dispose();
        _one.Dispose();
    }

    private static CatalogueEntry Read(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        new ArticleId(reader.GetString(1)),
        reader.GetInt32(2),
        reader.GetString(3),
        reader.IsDBNull(4) ? int.MinValue : reader.GetInt32(4),
        reader.GetInt32(5),
        reader.GetInt64(6),
        !reader.IsDBNull(7));
}
