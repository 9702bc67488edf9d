using Bot.Search.Ingestion;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>Looks at the watched folders while the server runs.</summary>
internal sealed class FolderWorker(IFolderWatch folders, IntakeLoop loop, IOptions<CoverageOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync("folders", LookAsync, stoppingToken);

    private async Task<TimeSpan?> LookAsync(CancellationToken cancellationToken) =>
        await folders.LookAsync(cancellationToken) ? TimeSpan.FromSeconds(options.Value.WatchSeconds) : null;
}
