using System.Globalization;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Facts;

/// <summary>Facts in a table of the store. Expiry is kept in milliseconds since 1970.</summary>
/// <param name="database">Where the table is.</param>
/// <param name="clock">Tells what has expired.</param>
internal sealed class SqlFactStore(IFactDatabase database, TimeProvider clock) : IFactStore
{
    /// <summary>Expired facts deleted at once; more wait for the next write.</summary>
    private const int SweepRows = 200;

    private const string Insert = "INSERT INTO fact (kind, key, value, expires) VALUES ($1, $2, $3, $4) ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires = excluded.expires";

    /// <summary>An expired fact counts as absent.</summary>
    private const string InsertIfAbsent = Insert + " WHERE fact.expires <= $5";

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    public bool IsDurable => true;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(key);
        return database.ReadAsync(
            connection =>
            {
                using var find = new Statement(connection, "SELECT value FROM fact WHERE kind = $1 AND key = $2 AND (expires IS NULL OR expires > $3)", 3);
                using var rows = find.Query(kind, stored, Now());
                return rows.Read() ? rows.GetString(0) : null;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Fact>> ListAsync(string kind, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var list = new Statement(connection, "SELECT key, value, expires FROM fact WHERE kind = $1 AND (expires IS NULL OR expires > $2) ORDER BY key", 2);
            using var rows = list.Query(kind, Now());
            var facts = new List<Fact>();
            while (rows.Read())
                facts.Add(new Fact(kind, rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2))));
            return (IReadOnlyList<Fact>)facts;
        },
        cancellationToken);

    public Task SaveAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        return database.WriteAsync(
            connection =>
            {
                using var insert = new Statement(connection, Insert, 4);
                foreach (var fact in stored)
                    insert.Send(fact.Kind, fact.Key, fact.Value, fact.Expires?.ToUnixTimeMilliseconds());
                Sweep(connection);
                return true;
            },
            cancellationToken);
    }

    public Task<bool> AddAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        return database.WriteAsync(
            connection =>
            {
                using var insert = new Statement(connection, InsertIfAbsent, 5);
                var added = stored.Sum(fact => insert.Execute(fact.Kind, fact.Key, fact.Value, fact.Expires?.ToUnixTimeMilliseconds(), Now()));
                Sweep(connection);
                return added == stored.Count;
            },
            cancellationToken);
    }

    public Task RemoveAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(key);
        return database.WriteAsync(
            connection =>
            {
                using var remove = new Statement(connection, "DELETE FROM fact WHERE kind = $1 AND key = $2", 2);
                return remove.Execute(kind, stored);
            },
            cancellationToken);
    }

    private void Sweep(StoreConnection connection)
    {
        var now = clock.GetUtcNow();
        if (now < _nextSweep)
            return;
        using var sweep = new Statement(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"DELETE FROM fact WHERE (kind, key) IN (SELECT kind, key FROM fact WHERE expires <= $1 LIMIT {SweepRows})"),
            1);
        if (sweep.Execute(Now()) < SweepRows)
            _nextSweep = now + SweepEvery;
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
