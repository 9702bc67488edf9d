using Bot.Search.Storing.Postgres;

namespace Bot.Search.Storing;

/// <summary>Finds what is wrong with the settings of a store before it is opened.</summary>
public static class StoringFaults
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
