using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>
/// Beats at the gateway's interval, the first time after a random part of it, and notices when the last beat was not
/// answered: then the connection is dead however open it looks
/// (https://discord.com/developers/docs/events/gateway#sending-heartbeats).
/// </summary>
internal sealed class Heartbeat(GatewaySocket socket, GatewaySession session, TimeProvider clock, Random random)
{
    private volatile bool _answered = true;

    public void Answered() => _answered = true;

    /// <summary>Ends, returning, when a beat was not answered.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random.NextDouble(), clock, cancellationToken);
        while (_answered)
        {
            _answered = false;
            await BeatAsync(cancellationToken);
            await Task.Delay(interval, clock, cancellationToken);
        }
    }

    /// <summary>Beats once, out of turn.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(GatewayFrame.Heartbeat, session.Sequence, cancellationToken);
}
