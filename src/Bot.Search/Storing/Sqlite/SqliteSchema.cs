using System.Globalization;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Makes and migrates the tables in a file; their version is stored as <c>user_version</c>.</summary>
internal static class SqliteSchema
{
    /// <summary>The version whose tables are those of today, but whose forgotten articles were not counted.</summary>
    private const int Uncounted = 2;

    /// <summary>The version of the tables in a file; 0 for a new one.</summary>
    public static int VersionOf(StoreConnection connection) => Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    /// <summary>Makes the tables in a new file; parameters as <see cref="StoreSchema.Create"/> has them.</summary>
    public static void Create(StoreConnection connection, string? storeId, string analysis, int version = StoreSchema.Version)
    {
        using var transaction = connection.BeginWriting();
        // Another process may have been faster.
        if (VersionOf(connection) != 0)
            return;
        StoreSchema.Create(connection, storeId, analysis);
        SetVersion(connection, version);
        transaction.Commit();
    }

    /// <summary>Brings a store to this version where that takes no more than a few rows; otherwise it has to be written anew (<see cref="SqliteRewrite"/>).</summary>
    /// <returns>The version that it has now.</returns>
    public static int Upgrade(StoreConnection connection)
    {
        using var transaction = connection.BeginWriting();
        // Another process may have been faster.
        if (VersionOf(connection) is not Uncounted and var version)
            return version;
        var forgotten = Convert.ToInt64(connection.Scalar("SELECT count(*) FROM forgotten"), CultureInfo.InvariantCulture);
        using (var counter = new Statement(connection, "INSERT INTO counter (kind, last, seal) VALUES ($1, $2, $3)", 3))
            counter.Execute((int)CounterKind.Forgotten, forgotten, Seal.Of((int)CounterKind.Forgotten, forgotten));
        SetVersion(connection, StoreSchema.Version);
        transaction.Commit();
        return StoreSchema.Version;
    }

    public static void SetVersion(StoreConnection connection, int version) =>
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
}
