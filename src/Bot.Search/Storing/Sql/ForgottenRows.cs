using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// The ids that people have forgotten on purpose. A counter beside them tells how many there are: an entry that vanished with
/// a damaged page would come back into the coverage else.
/// </summary>
internal sealed class ForgottenRows(StoreConnection connection, GroupCounters counters) : IDisposable
{
    private const string Damaged = "the list of forgotten articles";

    private readonly Statement _add = new(connection, "INSERT INTO forgotten (id, seal) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2);
    private readonly Statement _remove = new(connection, "DELETE FROM forgotten WHERE id = $1", 1);
    private readonly Statement _all = new(connection, "SELECT id, seal FROM forgotten", 0);

    /// <summary>Notes an id; nothing changes when it is there already.</summary>
    public void Add(ArticleId id)
    {
        if (_add.Execute(id.Value, Seal.Of(id.Value)) > 0)
            counters.Move(CounterKind.Forgotten, 1);
    }

    /// <summary>False when it was not there.</summary>
    public bool Remove(ArticleId id)
    {
        if (_remove.Execute(id.Value) == 0)
            return false;
        counters.Move(CounterKind.Forgotten, -1);
        return true;
    }

    /// <exception cref="StoreDamageException">An entry is missing, or not as it was written: what is forgotten cannot be told then.</exception>
    public HashSet<ArticleId> Read()
    {
        // Entries and their number are of one state, whoever else writes.
        using var own = connection.Transaction is null ? connection.BeginReading() : null;
        var ids = new HashSet<ArticleId>();
        using (var reader = _all.Query())
        {
            while (reader.Read())
            {
                var id = reader.GetString(0);
                if (Seal.Of(id) != reader.GetInt64(1))
                    throw new StoreDamageException(Damaged);
                ids.Add(new ArticleId(id));
            }
        }
        return ids.Count == counters.Last(CounterKind.Forgotten) ? ids : throw new StoreDamageException(Damaged);
    }

    public void Dispose()
    {
        _add.Dispose();
        _remove.Dispose();
        _all.Dispose();
    }
}
