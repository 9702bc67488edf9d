namespace Bot.Search.Storing.Sql;

/// <summary>Reads and writes the table <c>lease</c>.</summary>
internal sealed class LeaseRows(StoreConnection connection) : IDisposable
{
    // A holder that comes back before anybody else took the turn goes on under its number.
    private readonly Statement _take = new(
        connection,
        $"INSERT INTO lease (name, holder, number, expires) VALUES ($1, $2, 1, {connection.Dialect.Now} + $3) "
        + "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires = excluded.expires, "
        + "number = CASE WHEN lease.holder = excluded.holder THEN lease.number ELSE lease.number + 1 END "
        + $"WHERE lease.holder = excluded.holder OR lease.expires <= {connection.Dialect.Now} RETURNING number",
        3);

    private readonly Statement _release = new(connection, "UPDATE lease SET expires = 0 WHERE name = $1 AND holder = $2 AND number = $3", 3);
    private readonly Statement _find = new(connection, $"SELECT 1 FROM lease WHERE name = $1 AND holder = $2 AND number = $3{connection.Dialect.Held}", 3);

    /// <summary>Takes or prolongs a turn; null while somebody else has it.</summary>
    public Lease? Take(string name, string holder, TimeSpan length)
    {
        using var reader = _take.Query(name, holder, (long)length.TotalMilliseconds);
        return reader.Read() ? new Lease(name, holder, reader.GetInt64(0)) : null;
    }

    public void Release(Lease lease) => _release.Execute(lease.Name, lease.Holder, lease.Number);

    /// <summary>True when nobody else has taken the turn; nobody can before the transaction ends.</summary>
    public bool IsHeld(Lease lease)
    {
        using var reader = _find.Query(lease.Name, lease.Holder, lease.Number);
        return reader.Read();
    }

    public void Dispose()
    {
        _take.Dispose();
        _release.Dispose();
        _find.Dispose();
    }
}
