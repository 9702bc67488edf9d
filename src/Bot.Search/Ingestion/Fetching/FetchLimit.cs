namespace Bot.Search.Ingestion.Fetching;

/// <summary>A time limit that begins when it is started, and only once.</summary>
internal sealed class FetchLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _time;
    private readonly TimeProvider _clock;
    private ITimer? _timer;

    public FetchLimit(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        _time = time;
        _clock = clock;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public CancellationToken Token => _source.Token;

    // A source made without a time would count its later limit on the system's clock, whatever clock it was given.
    public void Start() => _timer ??= _clock.CreateTimer(_ => _source.Cancel(), null, _time, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }
}
