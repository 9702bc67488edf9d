using System.Data.Common;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>Reads the table <c>article</c> without the texts. A row that is known to be damaged is left out.</summary>
internal sealed class CatalogueRows(StoreConnection connection, DamagedArticles damaged) : IDisposable
{
    private const string Columns = "SELECT row, id, version, outlet, day, quotes, origin, removed FROM article";
    private readonly Statement _numbers = new(connection, "SELECT row FROM article ORDER BY row", 0);
    private readonly Statement _all = new(connection, $"{Columns} ORDER BY row", 0);
    private readonly Statement _one = new(connection, $"{Columns} WHERE row = $1", 1);

    /// <summary>Numbers of all rows, in order.</summary>
    public List<long> Numbers()
    {
        using var reader = _numbers.Query();
        var rows = new List<long>();
        while (reader.Read())
            rows.Add(reader.GetInt64(0));
        return rows;
    }

    /// <summary>All rows, in order.</summary>
    public List<CatalogueEntry> All()
    {
        using var reader = _all.Query();
        var entries = new List<CatalogueEntry>();
        while (reader.Read())
        {
            if (Read(reader) is { } entry)
                entries.Add(entry);
        }
        return entries;
    }

    /// <summary>One row; null when it is not there, or damaged.</summary>
    public CatalogueEntry? Find(long row)
    {
        using var reader = _one.Query(row);
        return reader.Read() ? Read(reader) : null;
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _all.Dispose();
        _one.Dispose();
    }

    /// <summary>Its seal covers the text too and is not looked at here: what no row can hold is damage all the same.</summary>
    private CatalogueEntry? Read(DbDataReader reader)
    {
        var row = reader.GetInt64(0);
        if (damaged.Contains(row))
            return null;
        int? day = reader.IsDBNull(4) ? null : reader.GetInt32(4);
        if (day is < 0 || day > DateOnly.MaxValue.DayNumber || reader.GetValue(1) is not string id || reader.GetValue(3) is not string outlet)
        {
            damaged.Add(row, reader.GetValue(1) as string);
            return null;
        }
        return new CatalogueEntry(
            row, new ArticleId(id), reader.GetInt32(2), outlet, day ?? int.MinValue, reader.GetInt32(5), reader.GetInt64(6), !reader.IsDBNull(7));
    }
}

/// <summary>One stored version of an article, as counting and listing need it.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Id">The article.</param>
/// <param name="Version">Which version.</param>
/// <param name="Outlet">As stored.</param>
/// <param name="Day">Number of the publication day; <see cref="int.MinValue"/> when there is none.</param>
/// <param name="Quotes">How many quotes it has.</param>
/// <param name="Origin">Group of copies when it was stored.</param>
/// <param name="IsHistory">True when a newer version is stored.</param>
internal sealed record CatalogueEntry(long Row, ArticleId Id, int Version, string Outlet, int Day, int Quotes, long Origin, bool IsHistory);
