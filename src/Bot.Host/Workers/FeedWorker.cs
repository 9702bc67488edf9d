using Bot.Search.Ingestion.Feeds;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Workers;

/// <summary>Polls the configured feeds while the server runs.</summary>
internal sealed class FeedWorker(IFeedService feeds, IntakeLoop loop) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync("feeds", feeds.PollDueAsync, stoppingToken);
}
