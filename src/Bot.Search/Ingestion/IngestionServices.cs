using Bot.Search.Ingestion.Feeds;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Ingestion.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        .AddSingleton<PageFetcher>()
        .AddSingleton<ZipSource>()
        .AddSingleton<FileSource>()
        .AddSingleton<AddressSource>()
        .AddSingleton<FolderSource>()
        .AddSingleton<SourceWalker>()
        .AddSingleton<KnownArticles>()
        .AddSingleton<ArticlePreparer>()
        .AddSingleton<IngestMetrics>()
        .AddSingleton<IngestGate>()
        .AddSingleton<BatchWriter>()
        .AddSingleton<IngestPump>()
        .AddSingleton<QueueWorker>()
        .AddSingleton<ISharedIntake>(provider => provider.GetRequiredService<QueueWorker>())
        .AddSingleton<IngestSpread>()
        .AddSingleton<IngestPipeline>()
        .AddSingleton<StaleRebuilder>()
        .AddSingleton<ArticleForgetter>()
        .AddSingleton<IIngestService, IngestService>()
        .AddSingleton<IValidateOptions<CoverageOptions>, CoverageOptionsValidator>()
        .AddSingleton<FeedStateFile>()
        .AddSingleton<FeedStates>()
        .AddSingleton<FeedLedger>()
        .AddSingleton<FeedPoller>()
        .AddSingleton(provider => new FeedSchedule(provider.GetRequiredService<IOptions<CoverageOptions>>(), new Random()))
        .AddSingleton<IFeedService, FeedService>()
        .AddSingleton<WatchedFiles>()
        .AddSingleton<IFolderWatch, FolderWatch>();
}
