using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.InMemory;
using Microsoft.Extensions.DependencyInjection;

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
            .AddSingleton<IIndexWriter>(provider => provider.GetRequiredService<InMemoryIndex>())
            .AddSingleton<IIndexReader>(provider => provider.GetRequiredService<InMemoryIndex>());
    }
}
