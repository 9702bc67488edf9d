using Bot.Search.Storing.Copying;
using Bot.Search.Storing.Engines;
using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Search.Storing.Sql;
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
            .AddSingleton<IStoreEngine>(provider => StoreEngines.Of(provider.GetRequiredService<IOptions<StoreOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<SqlCoverage>()
            .AddSingleton<InMemoryFactStore>()
            .AddSingleton(DatabaseOf)
            .AddSingleton<SqlFactStore>()
            .AddSingleton<ILeases, SqlLeases>()
            .AddSingleton<IIntakeQueue>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.IsShared
                ? ActivatorUtilities.CreateInstance<PostgresQueue>(provider)
                : new NoQueue())
            .AddSingleton<ILimits>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.IsShared
                ? ActivatorUtilities.CreateInstance<PostgresLimits>(provider)
                : new NoLimits())
            .AddSingleton<IStoreCopier, StoreCopier>()
            .AddSingleton<WritingTurn>()
            .AddSingleton<IFactStore>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.InMemory
                ? provider.GetRequiredService<InMemoryFactStore>()
                : provider.GetRequiredService<SqlFactStore>());
    }

    private static IFactDatabase DatabaseOf(IServiceProvider provider) =>
        provider.GetRequiredService<IStoreEngine>() is PostgresEngine postgres
            ? new PostgresFacts(postgres.Place, provider.GetRequiredService<ICoverageStore>())
            : new SqliteFacts(provider.GetRequiredService<IOptions<StoreOptions>>(), provider.GetService<ICoverageStore>());
}
