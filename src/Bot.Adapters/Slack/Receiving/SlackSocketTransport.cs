using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): connects, keeps connected, replaces a socket
/// that Slack wants replaced by one opened beside it, and drops one that has gone silent.
/// </summary>
internal sealed class SlackSocketTransport(
    SlackWebApi api,
    SlackIdentity identity,
    SlackInbox inbox,
    ICopyTurns turns,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<SlackSocketTransport> logger) : IChatTransport
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    // Sockets that Slack may give up soon after their greeting before it counts as a fault.
    private const int MostHasty = 2;

    /// <summary>
    /// Of copies of the bot so many are connected: two, so that Slack has another one at once when one dies. The others wait.
    /// </summary>
    private static readonly string[] Turns = ["slack socket 1", "slack socket 2"];

    private readonly InboundClock _inbound = new(clock);
    private readonly HeldTurns _held = new(turns);

    public string Name => SlackOptions.Platform;

    public bool IsOn => options.Value.IsOn;

    public DateTimeOffset? LastInbound => _inbound.Last;

    public string? Trouble => api.Trouble;

    public bool IsElsewhere => _held.AreElsewhere;

    public Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        var loop = new ReconnectLoop("Slack", new Backoff(FirstWait, LongestWait, random), clock, logger);
        return identity.WhileAsync(inbox.RunAsync(handler, _held.WhileOursAsync(Turns, token => loop.RunAsync(ConnectAsync, token), cancellationToken)));
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var current = await OpenAsync(cancellationToken);
        var retiring = Task.CompletedTask;
        try
        {
            for (var (opened, hasty) = (clock.GetTimestamp(), 0); await LeavesAsync(current, cancellationToken); opened = clock.GetTimestamp())
            {
                // One socket after the other that Slack gives up at once: the next has to wait.
                hasty = clock.GetElapsedTime(opened) >= ReconnectLoop.Steady ? 0 : hasty + 1;
                if (hasty > MostHasty)
                    return;
                var next = await OpenAsync(cancellationToken);
                retiring = Task.WhenAll(retiring, RetireAsync(current, ending.Token));
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

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.AppToken))
            throw new TransportRefusedException("Slack:AppToken is missing: Socket Mode needs an app-level token (xapp-…) with the scope connections:write.");
        await identity.ConfirmAsync(cancellationToken);
    }

    private async Task<SlackSocket> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = await api.CallAsync(SlackMethods.OpenConnection, new NoArguments(), cancellationToken);
        if (SlackErrors.IsTokenError(opened.Error))
            throw new TransportRefusedException(SlackErrors.Sentence(opened.Error, opened.Needed, SlackToken.App));
        if (!opened.Ok || !Uri.TryCreate(opened.Url, UriKind.Absolute, out var address))
            throw new IOException($"apps.connections.open: {opened.Error ?? "no address"}");
        var socket = new SlackSocket(await SlackSocketFactory.ConnectAsync(address, _inbound.Tick, clock, cancellationToken), inbox, clock, logger);
        socket.Start();
        try
        {
            await socket.Hello.WaitAsync(Greeting, clock, cancellationToken);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException or IOException)
        {
            await socket.DisposeAsync();
            throw;
        }
        SlackLog.SocketOpen(logger);
        return socket;
    }

    /// <summary>Waits for the end of a socket: true when Slack wants it replaced, false when it closed.</summary>
    private async Task<bool> LeavesAsync(SlackSocket socket, CancellationToken cancellationToken)
    {
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = await Task.WhenAny(socket.Leaving, socket.Closed, SilenceAsync(watch.Token));
        await watch.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (ended == socket.Leaving)
        {
            var reason = await socket.Leaving;
            if (reason == "link_disabled")
                throw new TransportRefusedException("Socket Mode is turned off for this app. Turn it on in the app's settings.");
            SlackLog.SocketRenewed(logger, reason);
            return true;
        }
        if (ended != socket.Closed)
        {
            SlackLog.SocketSilent(logger, _inbound.Age.TotalSeconds);
            socket.Abort();
            return false;
        }
        await socket.Closed;
        return false;
    }

    // Looks at the age of the last inbound bytes, not at the socket's state: a dead connection keeps looking open.
    private async Task SilenceAsync(CancellationToken cancellationToken)
    {
        var limit = options.Value.Silence;
        for (var left = limit; left > TimeSpan.Zero; left = limit - _inbound.Age)
            await Task.Delay(left, clock, cancellationToken);
    }

    // What is still under way on the old socket may arrive; then it goes, and at once when everything ends.
    private async Task RetireAsync(SlackSocket former, CancellationToken cancellationToken)
    {
        await Task.WhenAny(former.Closed, Task.Delay(Overlap, clock, cancellationToken));
        await former.CloseAsync();
        await former.DisposeAsync();
    }
}
