using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Search.Storing.Facts;

/// <summary>Registers durable facts.</summary>
internal static class FactServices
{
    public static IServiceCollection AddFacts(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>();
        return services
            .AddSingleton<InMemoryFactStore>()
            .AddSingleton<SqliteFactStore>()
            .AddSingleton<IFactStore>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.InMemory
                ? provider.GetRequiredService<InMemoryFactStore>()
                : provider.GetRequiredService<SqliteFactStore>());
    }
}
