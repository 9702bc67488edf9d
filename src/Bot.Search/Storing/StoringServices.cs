using Bot.Search.Storing.Copying;
using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Search.Storing.Sql;
using Bot.Search.Storing.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Search.Storing;

/// <summary>Registers what the store runs on, and durable facts.</summary>
internal static class StoringServices
{
    public static IServiceCollection AddStoring(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>();
        return services
            .AddSingleton<IStoreEngine>(provider => EngineOf(provider.GetRequiredService<IOptions<StoreOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<InMemoryFactStore>()
            .AddSingleton(DatabaseOf)
            .AddSingleton<SqlFactStore>()
            .AddSingleton<ILeases, SqlLeases>()
            .AddSingleton<IStoreCopier, StoreCopier>()
            .AddSingleton<WritingTurn>()
            .AddSingleton<IFactStore>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.InMemory
                ? provider.GetRequiredService<InMemoryFactStore>()
                : provider.GetRequiredService<SqlFactStore>());
    }

    /// <summary>What a store with these options runs on.</summary>
    /// <exception cref="CoverageUnusableException">The connection string cannot be read.</exception>
    public static IStoreEngine EngineOf(StoreOptions options, TimeProvider clock) =>
        options is { Kind: StoreKind.Postgres, InMemory: false } ? new PostgresEngine(options, clock) : new SqliteEngine(options, clock);

    private static IFactDatabase DatabaseOf(IServiceProvider provider) =>
        provider.GetRequiredService<IStoreEngine>() is PostgresEngine postgres
            ? new PostgresFacts(postgres.Place, provider.GetRequiredService<ICoverageStore>())
            : new SqliteFacts(provider.GetRequiredService<IOptions<StoreOptions>>(), provider.GetRequiredService<ICoverageStore>());
}
