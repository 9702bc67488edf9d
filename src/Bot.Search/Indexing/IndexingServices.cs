using Bot.Search.Analyzing;
using Bot.Search.Indexing.Following;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Indexing;

/// <summary>Registers this room, and the store beneath it.</summary>
internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>();
        services.AddOptions<IndexingOptions>();
        return services
            .AddSingleton<ITermAnalyzer, TermAnalyzer>()
            .AddSingleton<CoverageHome>()
            .AddSingleton<ICoverageStore>(provider => provider.GetRequiredService<CoverageHome>().Store)
            .AddSingleton<IStoreCare>(provider => provider.GetRequiredService<CoverageHome>().Store)
            .AddSingleton<ICoverageWriter>(provider => provider.GetRequiredService<CoverageHome>().Writer)
            .AddSingleton<IIndexReader>(provider => provider.GetRequiredService<CoverageHome>().Index)
            .AddSingleton<IIndexCopier, IndexCopier>()
            .AddSingleton<IIndexCare>(provider => provider.GetRequiredService<CoverageHome>().Index);
    }
}
