using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Facts;

/// <summary>The queue in a table of the database (https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE, SKIP LOCKED).</summary>
internal sealed class PostgresQueue(IFactDatabase database) : IIntakeQueue
{
    private const string Helper = "helper ";
    private const string Run = "run ";

    /// <summary>Milliseconds after which a turn that is over is forgotten.</summary>
    private const int Forgotten = 60_000;

    private volatile bool _isMade;

    public bool IsShared => true;

    public Task PresentAsync(string holder, TimeSpan length, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var leases = new LeaseRows(connection);
            leases.Take(Helper + holder, holder, length);
            using var sweep = new Statement(connection, $"DELETE FROM lease WHERE (name LIKE '{Helper}%' OR name LIKE '{Run}%') AND expires < {connection.Dialect.Now} - {Forgotten}", 0);
            return sweep.Execute();
        },
        cancellationToken);

    public Task<bool> HasHelpersAsync(string holder, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var find = new Statement(connection, $"SELECT 1 FROM lease WHERE name LIKE '{Helper}%' AND holder <> $1 AND expires > {connection.Dialect.Now} LIMIT 1", 1);
            using var reader = find.Query(holder);
            return reader.Read();
        },
        cancellationToken);

    public Task KeepAsync(string run, TimeSpan length, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var leases = new LeaseRows(connection);
            return leases.Take(Run + run, run, length);
        },
        cancellationToken);

    public Task<long> PutAsync(string run, byte[] items, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var put = new Statement(connection, $"INSERT INTO {QueueRows.Table} (run, items) VALUES ($1, $2) RETURNING id", 2);
            using var reader = put.Query(run, items);
            reader.Read();
            return reader.GetInt64(0);
        },
        cancellationToken);

    public async Task<QueuedBatch?> TakeAsync(string holder, TimeSpan length, CancellationToken cancellationToken)
    {
        if (await WriteAsync(connection => TryTake(connection, holder, length), cancellationToken) is { } batch)
            return batch;
        if (await WriteAsync(Sweep, cancellationToken))
            await WriteAsync(Empty, cancellationToken);
        return null;
    }

    public Task<bool> ProlongAsync(QueuedBatch batch, TimeSpan length, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using var prolong = new Statement(connection, $"UPDATE {QueueRows.Table} SET expires = {connection.Dialect.Now} + $3 WHERE id = $1 AND number = $2 AND report IS NULL", 3);
            return prolong.Execute(batch.Id, batch.Number, (long)length.TotalMilliseconds) == 1;
        },
        cancellationToken);

    public Task ReleaseAsync(QueuedBatch batch, CancellationToken cancellationToken) => ProlongAsync(batch, TimeSpan.Zero, cancellationToken);

    public Task<QueueReports> CollectAsync(string run, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            var done = Reports(connection, run);
            using var left = new Statement(connection, $"SELECT count(*) FROM {QueueRows.Table} WHERE run = $1", 1);
            using var count = left.Query(run);
            count.Read();
            return new QueueReports(done, (int)count.GetInt64(0));
        },
        cancellationToken);

    public async Task<IReadOnlyDictionary<long, byte[]>> EndAsync(string run, CancellationToken cancellationToken)
    {
        var done = await WriteAsync(
            connection =>
            {
                var reports = Reports(connection, run);
                using (var end = new Statement(connection, $"DELETE FROM {QueueRows.Table} WHERE run = $1", 1))
                    end.Execute(run);
                using var over = new Statement(connection, "DELETE FROM lease WHERE name = $1", 1);
                over.Execute(Run + run);
                return reports;
            },
            cancellationToken);
        await WriteAsync(Empty, cancellationToken);
        return done;
    }

    private static QueuedBatch? TryTake(StoreConnection connection, string holder, TimeSpan length)
    {
        var now = connection.Dialect.Now;
        using var take = new Statement(
            connection,
            $"UPDATE {QueueRows.Table} SET holder = $1, number = number + 1, expires = {now} + $2 WHERE id = ("
            + $"SELECT i.id FROM {QueueRows.Table} i JOIN lease l ON l.name = '{Run}' || i.run AND l.expires > {now} WHERE i.report IS NULL AND i.expires <= {now} "
            + "ORDER BY i.id LIMIT 1 FOR UPDATE OF i SKIP LOCKED) RETURNING id, number, items",
            2);
        using var reader = take.Query(holder, (long)length.TotalMilliseconds);
        return reader.Read() ? new QueuedBatch(reader.GetInt64(0), reader.GetInt64(1), (byte[])reader[2]) : null;
    }

    /// <summary>Takes the reports of what is done out.</summary>
    private static Dictionary<long, byte[]> Reports(StoreConnection connection, string run)
    {
        var done = new Dictionary<long, byte[]>();
        using var take = new Statement(connection, $"DELETE FROM {QueueRows.Table} WHERE run = $1 AND report IS NOT NULL RETURNING id, report", 1);
        using var reader = take.Query(run);
        while (reader.Read())
            done.Add(reader.GetInt64(0), (byte[])reader[1]);
        return done;
    }

    /// <summary>Withdraws what belongs to runs whose process is gone.</summary>
    private static bool Sweep(StoreConnection connection)
    {
        using var sweep = new Statement(
            connection,
            $"DELETE FROM {QueueRows.Table} i WHERE NOT EXISTS (SELECT 1 FROM lease l WHERE l.name = '{Run}' || i.run AND l.expires > {connection.Dialect.Now})",
            0);
        return sweep.Execute() > 0;
    }

    /// <summary>A queue without batches loses its pages, and with them the words of what went through it. A transaction of its own: who holds a row waits for nobody here.</summary>
    private static bool Empty(StoreConnection connection)
    {
        connection.Execute($"LOCK TABLE {QueueRows.Table} IN ACCESS EXCLUSIVE MODE");
        if (connection.Scalar($"SELECT 1 FROM {QueueRows.Table} LIMIT 1") is not null)
            return false;
        connection.Execute($"TRUNCATE {QueueRows.Table}");
        return true;
    }

    private async Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellationToken)
    {
        try
        {
            if (!_isMade)
                await database.WriteAsync(Make, cancellationToken);
            _isMade = true;
            return await database.WriteAsync(write, cancellationToken);
        }
        catch (FactsUnusableException fault)
        {
            // The schema may have been written anew meanwhile.
            _isMade = false;
            throw new CoverageUnusableException(fault.Message, fault);
        }
    }

    /// <summary>Of all copies that begin at once one makes the table, and the others wait.</summary>
    private static bool Make(StoreConnection connection)
    {
        connection.Execute($"SELECT pg_advisory_xact_lock(hashtextextended('{QueueRows.Table} ' || current_schema(), 0))");
        connection.Execute(QueueRows.Create(connection.Dialect));
        return true;
    }
}

/// <summary>A store of one machine has no queue.</summary>
internal sealed class NoQueue : IIntakeQueue
{
    private const string None = "This store has no queue.";

    public bool IsShared => false;

    public Task PresentAsync(string holder, TimeSpan length, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> HasHelpersAsync(string holder, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task KeepAsync(string run, TimeSpan length, CancellationToken cancellationToken) => throw new NotSupportedException(None);

    public Task<long> PutAsync(string run, byte[] items, CancellationToken cancellationToken) => throw new NotSupportedException(None);

    public Task<QueuedBatch?> TakeAsync(string holder, TimeSpan length, CancellationToken cancellationToken) => Task.FromResult<QueuedBatch?>(null);

    public Task<bool> ProlongAsync(QueuedBatch batch, TimeSpan length, CancellationToken cancellationToken) => throw new NotSupportedException(None);

    public Task ReleaseAsync(QueuedBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException(None);

    public Task<QueueReports> CollectAsync(string run, CancellationToken cancellationToken) => throw new NotSupportedException(None);

    public Task<IReadOnlyDictionary<long, byte[]>> EndAsync(string run, CancellationToken cancellationToken) => throw new NotSupportedException(None);
}
