namespace Bot.Search.Ingestion;

/// <summary>
/// The index has one writer, and versions are settled by what is stored: whoever reads the store to change it passes
/// here. It is held for a batch and not for a run, so that a single page never waits for a whole archive.
/// </summary>
internal sealed class IngestGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs <paramref name="work"/> when nobody else changes the store.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
