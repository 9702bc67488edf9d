using Bot.Search.Ingestion.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Ingestion;

/// <summary>Registers this room.</summary>
internal static class IngestionServices
{
    public static IServiceCollection AddIngestion(this IServiceCollection services) => services
        .AddSingleton<FileSource>()
        .AddSingleton<FolderSource>()
        .AddSingleton<SourceWalker>()
        .AddSingleton<ArticlePreparer>()
        .AddSingleton<IngestPipeline>()
        .AddSingleton<StaleRebuilder>()
        .AddSingleton<IIngestService, IngestService>();
}
