using Microsoft.Extensions.Hosting;

namespace Bot.Host.Workers;

/// <summary>
/// Of several servers on one store one reads in (feeds, folders, the seeds, what an update makes anew), and the others only
/// answer; when it ends, in whatever way, another takes over.
/// </summary>
internal abstract class IntakeTurn : BackgroundService
{
    private TaskCompletionSource _ours = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True while this process is the one that reads in.</summary>
    public bool IsOurs => _ours.Task.IsCompletedSuccessfully;

    /// <summary>Waits until it is our turn; asked before each piece of work, for a turn can be lost.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _ours.Task.WaitAsync(cancellationToken);

    /// <summary>It is our turn from now on.</summary>
    protected void Begin() => _ours.TrySetResult();

    /// <summary>It is our turn no more.</summary>
    protected void Lose()
    {
        if (IsOurs)
            _ours = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
