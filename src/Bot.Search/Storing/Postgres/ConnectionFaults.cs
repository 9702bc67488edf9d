namespace Bot.Search.Storing.Postgres;

/// <summary>Finds what is wrong with the connection string of a store before it is used.</summary>
public static class ConnectionFaults
{
    /// <summary>A sentence that begins behind the name of the connection string; null when nothing is wrong. Holds nothing of a password.</summary>
    public static string? Of(StoreKind kind, string? connectionString)
    {
        if (kind != StoreKind.Postgres)
            return null;
        if (string.IsNullOrWhiteSpace(connectionString))
            return "is missing: a store in PostgreSQL needs it.";
        try
        {
            return PostgresPlace.Parse(connectionString).Host is { Length: > 0 } ? null : "names no host.";
        }
        catch (ArgumentException fault)
        {
            return $"cannot be read. {fault.Message}";
        }
    }
}
