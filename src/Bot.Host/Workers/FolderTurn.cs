using Bot.Search.Ingestion;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Workers;

/// <summary>
/// Of several servers on one data folder one reads in (feeds, folders, the seeds, what an update makes anew), and the others
/// only answer; when it ends, in whatever way, another takes over. Holds for processes on one machine: the lock of a file
/// says whose turn it is, and the system gives it back with the process.
/// </summary>
internal sealed class FolderTurn(IOptions<CoverageOptions> options, TimeProvider clock, ILogger<FolderTurn> logger) : BackgroundService
{
    private const string LockName = "serve.lock";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _ours = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FileStream? _lock;

    /// <summary>True while this process is the one that reads in.</summary>
    public bool IsOurs => _ours.Task.IsCompletedSuccessfully;

    /// <summary>Waits until it is our turn.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _ours.Task.WaitAsync(cancellationToken);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (TryTake())
            _ours.TrySetResult();
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
            _ours.TrySetResult();
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
