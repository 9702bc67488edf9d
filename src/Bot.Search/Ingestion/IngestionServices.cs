using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Ingestion;

/// <summary>Registers this room.</summary>
internal static class IngestionServices
{
    public static IServiceCollection AddIngestion(this IServiceCollection services) => services
        .AddSingleton<IAddressPolicy, PublicAddresses>()
        .AddSingleton<GuardedHttp>()
        .AddSingleton<WebClient>()
        .AddSingleton<RobotsCache>()
        .AddSingleton<HostGates>()
        .AddSingleton<IPageFetcher, PageFetcher>()
        .AddSingleton<ZipSource>()
        .AddSingleton<FileSource>()
        .AddSingleton<AddressSource>()
        .AddSingleton<FolderSource>()
        .AddSingleton<SourceWalker>()
        .AddSingleton<ArticlePreparer>()
        .AddSingleton<IngestPipeline>()
        .AddSingleton<StaleRebuilder>()
        .AddSingleton<IIngestService, IngestService>();
}
