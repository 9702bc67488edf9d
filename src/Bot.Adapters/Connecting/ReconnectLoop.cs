using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Connecting;

/// <summary>
/// Keeps one connection alive: runs it, and runs it again after a wait when it ends. A connection that stood for
/// <see cref="Steady"/> counts as having worked. This is a door: the only place that catches a connection's faults.
/// </summary>
internal sealed class ReconnectLoop(string name, Backoff backoff, TimeProvider clock, ILogger logger)
{
    /// <summary>How long a connection has to stand to forget the failures before it.</summary>
    public static readonly TimeSpan Steady = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Ends when cancelled. <see cref="TransportRefusedException"/> passes through; every other fault is logged and retried.
    /// </summary>
    /// <param name="connect">One connection from start to end; returning means "connect again".</param>
    /// <param name="cancellationToken">Stops the loop.</param>
    public async Task RunAsync(Func<CancellationToken, Task> connect, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = clock.GetTimestamp();
            try
            {
                await connect(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (TransportRefusedException)
            {
                throw;
            }
            catch (Exception fault)
            {
                ConnectingLog.ConnectionFailed(logger, name, fault);
            }
            if (clock.GetElapsedTime(started) >= Steady)
                backoff.Reset();
            await WaitAsync(cancellationToken);
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = backoff.Next();
        ConnectingLog.Reconnecting(logger, name, wait.TotalSeconds, backoff.Failures);
        try
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The loop's own condition ends it.
        }
    }
}

/// <summary>Makes the loop of one connection each; what all of them need stands here once.</summary>
internal sealed class ReconnectLoops(TimeProvider clock, ILogger<ReconnectLoop> logger)
{
    /// <param name="name">The connection, as logs name it.</param>
    /// <param name="first">The longest wait after the first failure.</param>
    /// <param name="longest">The longest wait of all.</param>
    public ReconnectLoop For(string name, TimeSpan first, TimeSpan longest) => new(name, new Backoff(first, longest, new Random()), clock, logger);
}

internal static partial class ConnectingLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "The connection to {Name} failed.")]
    public static partial void ConnectionFailed(ILogger logger, string name, Exception fault);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Information, Message = "Connecting to {Name} again in {Seconds:0.0} s (attempt {Attempt}).")]
    public static partial void Reconnecting(ILogger logger, string name, double seconds, int attempt);
}
