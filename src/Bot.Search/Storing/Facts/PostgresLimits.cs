using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Facts;

/// <summary>
/// Limits as facts that expire when all is there again: a row is the moment up to which has been spent (the generic cell rate algorithm, ITU-T I.371),
/// so taking is one statement, and who has spent nothing has no row.
/// </summary>
internal sealed class PostgresLimits(IFactDatabase database) : ILimits
{
    private const string Kind = "limit";

    public bool AreShared => true;

    public async Task<TimeSpan?> TakeAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return await database.WriteAsync(connection => Take(connection, limits), cancellationToken);
        }
        catch (FactsUnusableException fault)
        {
            throw new CoverageUnusableException(fault.Message, fault);
        }
    }

    private static TimeSpan? Take(StoreConnection connection, IReadOnlyList<Limit> limits)
    {
        // A question that a crash of the database lets somebody ask once more is not worth a wait for the disk.
        connection.Send("SET LOCAL synchronous_commit = off", []);
        var now = connection.Dialect.Now;
        using var take = new Statement(
            connection,
            $"INSERT INTO fact (kind, key, value, expires) VALUES ('{Kind}', $1, '', {now} + $2) ON CONFLICT (kind, key) DO UPDATE "
            + $"SET expires = greatest(fact.expires, {now}) + $2 WHERE greatest(fact.expires, {now}) + $2 <= {now} + $3 RETURNING expires",
            3);
        using var find = new Statement(connection, $"SELECT expires + $2 - $3 - {now} FROM fact WHERE kind = '{Kind}' AND key = $1", 3);
        foreach (var limit in limits)
        {
            object[] values = [FactKeys.Stored(limit.Key), (long)(limit.Period / limit.Capacity).TotalMilliseconds, (long)limit.Period.TotalMilliseconds];
            using (var taken = take.Query(values))
            {
                if (taken.Read())
                    continue;
            }
            using var wait = find.Query(values);
            return TimeSpan.FromMilliseconds(wait.Read() ? Math.Max(wait.GetInt64(0), 1) : 1);
        }
        return null;
    }
}

/// <summary>Processes on a file count by themselves.</summary>
internal sealed class NoLimits : ILimits
{
    public bool AreShared => false;

    public Task<TimeSpan?> TakeAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken) => Task.FromResult<TimeSpan?>(null);
}
