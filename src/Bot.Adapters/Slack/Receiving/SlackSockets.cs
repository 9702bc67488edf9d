using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Opens sockets, tells when one ends, and lets one go.</summary>
internal sealed class SlackSockets(SlackWebApi api, SlackInbox inbox, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackSockets> logger)
{
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly InboundClock _inbound = new(clock);

    /// <summary>When bytes came last over any of them; null before the first.</summary>
    public DateTimeOffset? LastInbound => _inbound.Last;

    /// <summary>A socket that Slack has greeted.</summary>
    /// <exception cref="TransportRefusedException">Slack does not take the token.</exception>
    /// <exception cref="IOException">Slack gives no address, or the socket ended before its greeting.</exception>
    /// <exception cref="TimeoutException">No greeting in time.</exception>
    public async Task<SlackSocket> OpenAsync(CancellationToken cancellationToken)
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
    public async Task<bool> LeavesAsync(SlackSocket socket, CancellationToken cancellationToken)
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

    /// <summary>What is still under way on the old socket may arrive; then it goes, and at once when everything ends.</summary>
    public async Task RetireAsync(SlackSocket former, CancellationToken cancellationToken)
    {
        await Task.WhenAny(former.Closed, Task.Delay(Overlap, clock, cancellationToken));
        await former.CloseAsync();
        await former.DisposeAsync();
    }
}
