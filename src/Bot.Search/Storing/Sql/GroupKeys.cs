
namespace Bot.Search.Storing.Sql;

/// <summary>A table of the keys by which the members of groups meet.</summary>
/// <param name="connection">Of the store.</param>
/// <param name="table">Its name.</param>
/// <param name="member">The column that names the member.</param>
internal sealed class GroupKeys(StoreConnection connection, string table, string member) : IDisposable
{
    private readonly Statement _insert = new(
        connection, $"INSERT INTO {table} (key, {member}) SELECT j.value, $2 FROM {connection.Dialect.Numbers("$1")} j WHERE true ON CONFLICT DO NOTHING", 2);

    private readonly Statement _delete = new(connection, $"DELETE FROM {table} WHERE key = $1 AND {member} = $2", 2);

    public void Add(long id, IEnumerable<long> keys) =>
        _insert.Send(JsonArray.Of(keys), id);

    public void Remove(long id, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            _delete.Send(key, id);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }
}
