using Bot.Search.Storing.Postgres;
using Bot.Search.Storing.Sql;
using Bot.Search.Storing.Sqlite;

namespace Bot.Search.Storing.Engines;

/// <summary>Chooses what a store runs on.</summary>
internal static class StoreEngines
{
    /// <summary>The engine of a store with these options.</summary>
    /// <exception cref="CoverageUnusableException">The connection string cannot be read.</exception>
    public static IStoreEngine Of(StoreOptions options, TimeProvider clock) =>
        options.IsShared ? new PostgresEngine(options, clock) : new SqliteEngine(options, clock);
}
