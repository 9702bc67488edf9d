using System.Globalization;
using Bot.Search.Storing.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Search.Storing.Facts;

/// <summary>
/// Facts in a table of the store's file. Reading and writing have a connection each: who reads never waits for a writer,
/// and no more than one thread waits for another process.
/// </summary>
/// <param name="options">Where the store is.</param>
/// <param name="clock">Tells what has expired.</param>
/// <param name="coverage">Opens the file first: it may have to be made, or brought to this version, and a lost one must not be taken for a new one. Null for facts alone.</param>
internal sealed class SqliteFactStore(IOptions<StoreOptions> options, TimeProvider clock, ICoverageStore? coverage = null) : IFactStore, IDisposable
{
    /// <summary>Expired facts deleted at once; more wait for the next write.</summary>
    private const int SweepRows = 200;

    private const string Insert = "INSERT INTO fact (kind, key, value, expires) VALUES ($kind, $key, $value, $expires) ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, expires = excluded.expires";

    /// <summary>An expired fact counts as absent.</summary>
    private const string IfAbsent = Insert + " WHERE fact.expires <= $now";

    private const string Alive = "(expires IS NULL OR expires > $now)";

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly FactConnection _reading = new(PathOf(options), coverage);
    private readonly FactConnection _writing = new(PathOf(options), coverage);
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    public bool IsDurable => true;

    public Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(key);
        return _reading.UseAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT value FROM fact WHERE kind = $kind AND key = $key AND {Alive}");
                command.Parameters.AddWithValue("$kind", kind);
                command.Parameters.AddWithValue("$key", stored);
                return command.ExecuteScalar() as string;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Fact>> ListAsync(string kind, CancellationToken cancellationToken) => _reading.UseAsync(
        connection =>
        {
            using var command = Command(connection, $"SELECT key, value, expires FROM fact WHERE kind = $kind AND {Alive} ORDER BY key");
            command.Parameters.AddWithValue("$kind", kind);
            using var rows = command.ExecuteReader();
            var facts = new List<Fact>();
            while (rows.Read())
                facts.Add(new Fact(kind, rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2))));
            return (IReadOnlyList<Fact>)facts;
        },
        cancellationToken);

    public Task SaveAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        return WriteAsync(connection => Write(connection, Insert, stored), cancellationToken);
    }

    public async Task<bool> AddAsync(IReadOnlyCollection<Fact> facts, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(facts);
        return await WriteAsync(connection => Write(connection, IfAbsent, stored), cancellationToken) == stored.Count;
    }

    public Task RemoveAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var stored = FactKeys.Stored(key);
        return WriteAsync(
            connection =>
            {
                using var command = Command(connection, "DELETE FROM fact WHERE kind = $kind AND key = $key");
                command.Parameters.AddWithValue("$kind", kind);
                command.Parameters.AddWithValue("$key", stored);
                return command.ExecuteNonQuery();
            },
            cancellationToken);
    }

    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }

    // Begins as a writer: one that read first could find that another has written meanwhile, and fail.
    private Task<int> WriteAsync(Func<SqliteConnection, int> write, CancellationToken cancellationToken) => _writing.UseAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var changed = write(connection);
            Sweep(connection);
            transaction.Commit();
            return changed;
        },
        cancellationToken);

    private int Write(SqliteConnection connection, string sql, IReadOnlyList<Fact> facts)
    {
        using var command = Command(connection, sql);
        var (kind, key) = (command.Parameters.Add("$kind", SqliteType.Text), command.Parameters.Add("$key", SqliteType.Text));
        var (value, expires) = (command.Parameters.Add("$value", SqliteType.Text), command.Parameters.Add("$expires", SqliteType.Integer));
        var changed = 0;
        foreach (var fact in facts)
        {
            (kind.Value, key.Value, value.Value) = (fact.Kind, fact.Key, fact.Value);
            expires.Value = fact.Expires is { } at ? at.ToUnixTimeMilliseconds() : DBNull.Value;
            changed += command.ExecuteNonQuery();
        }
        return changed;
    }

    private void Sweep(SqliteConnection connection)
    {
        var now = clock.GetUtcNow();
        if (now < _nextSweep)
            return;
        using var command = Command(connection, string.Create(CultureInfo.InvariantCulture,
            $"DELETE FROM fact WHERE (kind, key) IN (SELECT kind, key FROM fact WHERE expires <= $now LIMIT {SweepRows})"));
        if (command.ExecuteNonQuery() < SweepRows)
            _nextSweep = now + SweepEvery;
    }

    private SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$now", clock.GetUtcNow().ToUnixTimeMilliseconds());
        return command;
    }

    private static string PathOf(IOptions<StoreOptions> options) => Path.Combine(options.Value.DataDirectory, StorePlace.FileName);
}
