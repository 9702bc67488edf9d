using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.InMemory;
using Bot.Search.Indexing.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Search.Indexing;

/// <summary>Registers this room.</summary>
internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptions<IndexOptions>();
        return services
            .AddSingleton<ITermAnalyzer, TermAnalyzer>()
            .AddSingleton<InMemoryIndex>()
            .AddSingleton<SqliteIndex>()
            .AddSingleton(provider => (IIndexWriter)Engine(provider))
            .AddSingleton(provider => (IIndexReader)Engine(provider));
    }

    private static object Engine(IServiceProvider provider) => provider.GetRequiredService<IOptions<IndexOptions>>().Value.InMemory
        ? provider.GetRequiredService<InMemoryIndex>()
        : provider.GetRequiredService<SqliteIndex>();
}
