namespace Bot.Search.Ingestion.Fetching;

/// <summary>A time limit that begins when it is started, and only once.</summary>
internal sealed class FetchLimit : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _linked;
    private readonly TimeSpan _time;
    private bool _started;

    public FetchLimit(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        _time = time;
        _limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _limit.Token);
    }

    public CancellationToken Token => _linked.Token;

    public void Start()
    {
        if (_started)
            return;
        _started = true;
        _limit.CancelAfter(_time);
    }

    public void Dispose()
    {
        _linked.Dispose();
        _limit.Dispose();
    }
}
