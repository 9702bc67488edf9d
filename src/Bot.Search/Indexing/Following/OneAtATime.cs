using System.Diagnostics.CodeAnalysis;

namespace Bot.Search.Indexing.Following;

/// <summary>Lets one piece of work touch the index at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Ended when the last work is, which takes waiting.")]
internal sealed class OneAtATime
{
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Waits for its turn and works.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Waits for its turn and works.</summary>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            work();
            return true;
        },
        cancellationToken);

    /// <summary>Waits for the last work to end; nobody begins any after.</summary>
    public async Task EndAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        _gate.Dispose();
    }
}
