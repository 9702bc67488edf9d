using System.Globalization;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Makes and migrates the tables of a schema. Of all who begin at once one does it, under a lock of the database, and the others wait.</summary>
internal static class PostgresSchema
{
    /// <summary>The version of the tables and the analysis that the groups rest on; null for a schema without a store.</summary>
    public static (int Version, string Analysis)? Find(StoreConnection connection, string schema)
    {
        // Asked of the catalogue as of now: what a connection remembers of its search path may be older than the lock it waited for.
        using (var find = new Statement(connection, "SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'schema_version'", 1))
        using (var reader = find.Query(schema))
        {
            if (!reader.Read())
                return null;
        }
        var version = Convert.ToInt32(connection.Scalar("SELECT number FROM schema_version"), CultureInfo.InvariantCulture);
        return (version, version > StoreSchema.Version ? "" : (string)connection.Scalar("SELECT analysis FROM store")!);
    }

    /// <summary>Makes the tables where they are missing.</summary>
    public static void Create(StoreConnection connection, string schema, string analysis, int version = StoreSchema.Version)
    {
        using var transaction = Lock(connection, schema);
        // Another process may have been faster.
        if (Find(connection, schema) is not null)
            return;
        connection.Execute($"CREATE SCHEMA IF NOT EXISTS {Quoted(schema)}");
        CreateTables(connection, null, analysis);
        SetVersion(connection, version);
        transaction.Commit();
    }

    /// <summary>The tables, in the schema that the connection looks in.</summary>
    public static void CreateTables(StoreConnection connection, string? storeId, string analysis)
    {
        StoreSchema.Create(connection, storeId, analysis);
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"CREATE TABLE schema_version (number BIGINT NOT NULL); INSERT INTO schema_version VALUES ({StoreSchema.Version})"));
    }

    public static void SetVersion(StoreConnection connection, int version) =>
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE schema_version SET number = {version}"));

    /// <summary>A transaction in which nobody else makes or migrates this schema.</summary>
    public static StoreTransaction Lock(StoreConnection connection, string schema)
    {
        var transaction = connection.Enter(((NpgsqlConnection)connection.Inner).BeginTransaction());
        var isHeld = false;
        try
        {
            using var take = new Statement(connection, "SELECT pg_advisory_xact_lock(hashtextextended('bot ' || $1, 0))", 1);
            take.Execute(schema);
            isHeld = true;
            return transaction;
        }
        finally
        {
            if (!isHeld)
                transaction.Dispose();
        }
    }

    /// <summary>A name as SQL takes it literally.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
