using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Postgres;

/// <summary>
/// Brings a store of an earlier version, or of an earlier analysis of words, to this one: everything is written into a new
/// schema, which takes the place of the old one in the same transaction. Whoever reads meanwhile sees the old store.
/// </summary>
internal static class PostgresRewrite
{
    public static void Run(PostgresPlace place, StoreConnection fresh, ITermAnalyzer analyzer, ILogger log)
    {
        var (schema, aside) = (PostgresSchema.Quoted(place.Schema), PostgresSchema.Quoted(place.Schema + "_old"));
        using var old = new StoreConnection(place.Writer(), PostgresDialect.Instance);
        using var transaction = PostgresSchema.Lock(fresh, place.Schema);
        // Another process may have been faster.
        if (PostgresSchema.Find(fresh, place.Schema) is { } found && found.Version == StoreSchema.Version && found.Analysis == AnalysisVersion.Current)
            return;
        // Nobody may write to what is being left.
        fresh.Execute("LOCK TABLE store IN EXCLUSIVE MODE");
        var storeId = (string)fresh.Scalar("SELECT id FROM store")!;
        fresh.Execute($"ALTER SCHEMA {schema} RENAME TO {aside}; CREATE SCHEMA {schema}");
        PostgresSchema.CreateTables(fresh, storeId, AnalysisVersion.Current);
        // What this transaction has renamed still has its old name for another one.
        old.Inner.Open();
        using (old.BeginReading())
            StoreRewriting.Copy(old, hasSeals: true, fresh, analyzer, log);
        fresh.Execute(
            $"INSERT INTO forgotten SELECT id, seal FROM {aside}.forgotten; INSERT INTO fact SELECT kind, key, value, expires FROM {aside}.fact");
        StoreRewriting.CountForgotten(fresh);
        fresh.Execute($"DROP SCHEMA {aside} CASCADE");
        transaction.Commit();
    }
}
