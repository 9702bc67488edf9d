using Bot.Search.Domain;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>The ids that people have forgotten on purpose.</summary>
internal sealed class ForgottenRows(SqliteConnection connection) : IDisposable
{
    private readonly Statement _add = new(connection, "INSERT OR IGNORE INTO forgotten (id, seal) VALUES ($1, $2)", 2);
    private readonly Statement _remove = new(connection, "DELETE FROM forgotten WHERE id = $1", 1);
    private readonly Statement _all = new(connection, "SELECT id, seal FROM forgotten", 0);

    public void Add(SqliteTransaction transaction, ArticleId id) => _add.Execute(transaction, id.Value, Seal.Of(id.Value));

    /// <summary>False when it was not there.</summary>
    public bool Remove(SqliteTransaction transaction, ArticleId id) => _remove.Execute(transaction, id.Value) > 0;

    /// <exception cref="StoreDamageException">An entry is not as it was written: what is forgotten cannot be told then.</exception>
    public HashSet<ArticleId> Read(SqliteTransaction? transaction)
    {
        var ids = new HashSet<ArticleId>();
        using var reader = _all.Query(transaction);
        while (reader.Read())
        {
            var id = reader.GetString(0);
            if (Seal.Of(id) != reader.GetInt64(1))
                throw new StoreDamageException("the list of forgotten articles");
            ids.Add(new ArticleId(id));
        }
        return ids;
    }

    public void Dispose()
    {
        _add.Dispose();
        _remove.Dispose();
        _all.Dispose();
    }
}
