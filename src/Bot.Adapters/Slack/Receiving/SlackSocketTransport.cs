using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): connects, keeps connected, replaces a socket
/// that Slack wants replaced by one opened beside it, and drops one that has gone silent.
/// </summary>
internal sealed class SlackSocketTransport(
    SlackReceiving receiving, SlackSockets sockets, ICopyTurns turns, IOptions<SlackOptions> options, TimeProvider clock) : IChatTransport
{
    // Sockets that Slack may give up soon after their greeting before it counts as a fault.
    private const int MostHasty = 2;

    /// <summary>
    /// Of copies of the bot so many are connected: two, so that Slack has another one at once when one dies. The others wait.
    /// </summary>
    private static readonly string[] Turns = ["slack socket 1", "slack socket 2"];

    private readonly HeldTurns _held = new(turns);

    public string Name => SlackOptions.Platform;

    public bool IsOn => options.Value.IsOn;

    public DateTimeOffset? LastInbound => sockets.LastInbound;

    public string? Trouble => receiving.Trouble;

    public bool IsElsewhere => _held.AreElsewhere;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.AppToken))
            throw new TransportRefusedException("Slack:AppToken is missing: Socket Mode needs an app-level token (xapp-…) with the scope connections:write.");
        await receiving.AnswerWhileAsync(
            handler, _held.WhileOursAsync(Turns, token => receiving.KeepConnectedAsync(ConnectAsync, token), cancellationToken));
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var current = await sockets.OpenAsync(cancellationToken);
        var retiring = Task.CompletedTask;
        try
        {
            for (var (opened, hasty) = (clock.GetTimestamp(), 0); await sockets.LeavesAsync(current, cancellationToken); opened = clock.GetTimestamp())
            {
                // One socket after the other that Slack gives up at once: the next has to wait.
                hasty = clock.GetElapsedTime(opened) >= ReconnectLoop.Steady ? 0 : hasty + 1;
                if (hasty > MostHasty)
                    return;
                var next = await sockets.OpenAsync(cancellationToken);
                retiring = Task.WhenAll(retiring, sockets.RetireAsync(current, ending.Token));
                current = next;
            }
        }
        finally
        {
            await ending.CancelAsync();
            await current.CloseAsync();
            await current.DisposeAsync();
            await retiring;
        }
    }
}
