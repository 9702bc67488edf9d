using Bot.Search.Ingestion;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>
/// The turn of servers on one data folder, of one machine: the lock of a file says whose it is, and the system gives it back
/// with the process.
/// </summary>
internal sealed class FolderTurn(IOptions<CoverageOptions> options, TimeProvider clock, ILogger<FolderTurn> logger) : IntakeTurn
{
    private const string LockName = "serve.lock";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private FileStream? _lock;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (TryTake())
            Begin();
        else
            HostLog.SecondServer(logger, options.Value.DataDirectory);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _lock?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!IsOurs)
        {
            await Task.Delay(BetweenLooks, clock, stoppingToken);
            if (!TryTake())
                continue;
            HostLog.TookOver(logger, options.Value.DataDirectory);
            Begin();
        }
    }

    private bool TryTake()
    {
        if (options.Value.InMemory)
            return true;
        try
        {
            Directory.CreateDirectory(options.Value.DataDirectory);
            _lock = new FileStream(Path.Combine(options.Value.DataDirectory, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException held) when (held is not DirectoryNotFoundException and not PathTooLongException && File.Exists(Path.Combine(options.Value.DataDirectory, LockName)))
        {
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder in which nothing can be written: there is no turn to take, and whoever reads in says what is wrong.
            return true;
        }
    }
}
