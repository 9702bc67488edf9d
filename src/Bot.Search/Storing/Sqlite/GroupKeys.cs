using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>A table of the keys by which the members of groups meet.</summary>
/// <param name="connection">Of the store.</param>
/// <param name="table">Its name.</param>
/// <param name="member">The column that names the member.</param>
internal sealed class GroupKeys(SqliteConnection connection, string table, string member) : IDisposable
{
    private readonly Statement _insert = new(
        connection, $"INSERT OR IGNORE INTO {table} (key, {member}) SELECT value, $2 FROM json_each($1)", 2);

    private readonly Statement _delete = new(connection, $"DELETE FROM {table} WHERE key = $1 AND {member} = $2", 2);

    public void Add(SqliteTransaction? transaction, long id, IEnumerable<long> keys) =>
        _insert.Execute(transaction, JsonArray.Of(keys), id);

    public void Remove(SqliteTransaction? transaction, long id, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            _delete.Execute(transaction, key, id);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }
}
