using Bot.Search.Indexing.Analysis;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Indexing;

/// <summary>Registers this room.</summary>
internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services) => services
        .AddSingleton<ITermAnalyzer, TermAnalyzer>();
}
