
namespace Bot.Search.Storing.Sql;

/// <summary>A table of the keys by which the members of groups meet.</summary>
/// <param name="connection">Of the store.</param>
/// <param name="table">Its name.</param>
/// <param name="member">The column that names the member.</param>
internal sealed class GroupKeys(StoreConnection connection, string table, string member) : IDisposable
{
    private const string Absent = "ON CONFLICT DO NOTHING";

    private readonly RowInsert _rows = new(connection, table, [Column.Number("key"), Column.Number(member)], Absent);

    /// <summary>The keys of one member as one statement: the better one where rows do not go together.</summary>
    private readonly Statement _insert = new(
        connection, $"INSERT INTO {table} (key, {member}) SELECT j.value, $2 FROM {connection.Dialect.Numbers("$1")} j WHERE true {Absent}", 2);

    private readonly Statement _delete = new(connection, $"DELETE FROM {table} WHERE key = $1 AND {member} = $2", 2);

    public void Add(long id, IReadOnlyList<long> keys)
    {
        if (!_rows.IsTogether)
        {
            _insert.Send(connection.Dialect.Array(keys), id);
            return;
        }
        foreach (var key in keys)
            _rows.Add(key, id);
    }

    public void Remove(long id, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            _delete.Send(key, id);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _insert.Dispose();
        _delete.Dispose();
    }
}
