using System.Net.WebSockets;
using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>One shard: connections one after the other, one session over them as long as Discord lets it live.</summary>
internal sealed class GatewayShard(GatewaySettings settings, TimeProvider clock, Random random, ILogger logger)
{
    private const int MostResumes = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeaveLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualInterval = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);

    private readonly GatewaySession _session = new();
    private readonly Backoff _backoff = new(FirstPause, LongestPause, random);
    private int _resumes;

    /// <summary>Runs until cancelled; throws <see cref="TransportRefusedException"/> for what a person must mend.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => settings.Turn.RunAsync(
        _session, token => new ReconnectLoop($"Discord, shard {settings.Shard}", _backoff, clock, logger).RunAsync(ConnectAsync, token), cancellationToken);

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        // A session that Discord does not take up again, time after time, is given up for a new one.
        if (_resumes >= MostResumes)
        {
            _session.Forget();
            _resumes = 0;
        }
        // Before connecting: whoever waits with an open connection reads nothing and is taken for dead.
        if (_session.Id is null)
            await settings.Identifies.WaitAsync(settings.Shard, cancellationToken);
        using var socket = new GatewaySocket(clock);
        try
        {
            await OpenAsync(socket, cancellationToken);
            await StayAsync(socket, cancellationToken);
        }
        catch (WebSocketException) when (socket.CloseCode is not null || cancellationToken.IsCancellationRequested)
        {
            // Reading ended in the middle of a goodbye; the code below tells more.
        }
        finally
        {
            await socket.CloseAsync(CloseCodes.KeepSession);
        }
        cancellationToken.ThrowIfCancellationRequested();
        Judge(socket.CloseCode);
    }

    // Cancelling a read would drop the connection before the goodbye is out, so reading has a token of its own.
    private async Task StayAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        using var connection = new CancellationTokenSource();
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => stopping.TrySetResult());
        var reading = RunAsync(socket, connection.Token);
        if (await Task.WhenAny(reading, stopping.Task) != reading)
        {
            // Stopping for good ends the session, so that the bot is shown as away at once; unless another copy goes on with it.
            await socket.CloseAsync(settings.Turn.IsShared ? CloseCodes.KeepSession : CloseCodes.Goodbye);
            await Task.WhenAny(reading, Task.Delay(LeaveLimit, clock, CancellationToken.None));
            await connection.CancelAsync();
        }
        try
        {
            await reading;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The gateway did not answer the goodbye in time.
        }
    }

    private async Task OpenAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(_session.ResumeAddress ?? settings.Address, both.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            _session.ForgetAddress();
            throw new TimeoutException("The gateway did not answer.", fault);
        }
        catch (WebSocketException)
        {
            _session.ForgetAddress();
            throw;
        }
    }

    private async Task RunAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        var hello = await NextAsync(socket, cancellationToken);
        if (hello is not { Op: GatewayFrame.Hello })
            return;
        var heartbeat = new Heartbeat(socket, _session, clock, random);
        var interval = Property(hello.Data, "heartbeat_interval") is { ValueKind: JsonValueKind.Number } told ? TimeSpan.FromMilliseconds(told.GetDouble()) : UsualInterval;
        using var beats = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beating = WatchAsync(heartbeat, interval, socket, beats.Token);
        try
        {
            await GreetAsync(socket, cancellationToken);
            await ReadAsync(socket, heartbeat, cancellationToken);
        }
        finally
        {
            await beats.CancelAsync();
            await beating;
        }
    }

    /// <summary>What a new session is asked for with.</summary>
    public static GatewayIdentify IdentifyAs(string token, int shard, int shards) => new(
        token,
        new Dictionary<string, string> { ["os"] = "linux", ["browser"] = "quote-bot", ["device"] = "quote-bot" },
        GatewaySettings.Intents,
        [shard, shards],
        Compress: false);

    // A socket that says nothing is closed by us with a code that keeps the session; reading then ends.
    private async Task WatchAsync(Heartbeat heartbeat, TimeSpan interval, GatewaySocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await heartbeat.RunAsync(interval, cancellationToken);
            DiscordLog.HeartbeatLost(logger, settings.Shard);
            await socket.CloseAsync(CloseCodes.KeepSession);
            socket.Abort();
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The reading side notices the same and tells.
        }
    }

    private async Task GreetAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        if (_session is { Id: { } id, Sequence: { } sequence })
        {
            _resumes++;
            await socket.SendAsync(GatewayFrame.Resume, new GatewayResume(settings.Token, id, sequence), cancellationToken);
            return;
        }
        await socket.SendAsync(GatewayFrame.Identify, IdentifyAs(settings.Token, settings.Shard, settings.Shards), cancellationToken);
    }

    private async Task ReadAsync(GatewaySocket socket, Heartbeat heartbeat, CancellationToken cancellationToken)
    {
        while (await NextAsync(socket, cancellationToken) is { } frame)
        {
            switch (frame.Op)
            {
                case GatewayFrame.Dispatch:
                    Dispatch(frame);
                    break;
                case GatewayFrame.Heartbeat:
                    await heartbeat.BeatAsync(cancellationToken);
                    break;
                case GatewayFrame.HeartbeatAck:
                    heartbeat.Answered();
                    break;
                case GatewayFrame.Reconnect:
                    DiscordLog.ReconnectAsked(logger, settings.Shard);
                    return;
                case GatewayFrame.InvalidSession:
                    await InvalidAsync(frame.Data.ValueKind == JsonValueKind.True, cancellationToken);
                    return;
                default:
                    break; // Discord adds opcodes without a new version; unknown ones are to be ignored.
            }
        }
    }

    private async Task<GatewayFrame?> NextAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var frame = await socket.ReceiveAsync(cancellationToken);
                if (frame is not null)
                    settings.Inbound.Tick();
                return frame;
            }
            catch (JsonException fault)
            {
                DiscordLog.FrameUnreadable(logger, settings.Shard, fault);
            }
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        if (frame.Type == "READY")
            Ready(frame.Data);
        if (frame.Type == "RESUMED")
            Resumed();
        settings.Dispatch(frame.Type ?? "", frame.Data, _session.UserId ?? "");
        // Only now: what was not handed on is asked for again by a resume.
        _session.Sequence = frame.Sequence ?? _session.Sequence;
    }

    // Being let in counts as success however short the connection lives: Discord itself asks to reconnect now and then,
    // and people wait three seconds and no longer. New sessions are held back by the identify gate.
    private void Resumed()
    {
        _resumes = 0;
        _backoff.Reset();
        DiscordLog.Resumed(logger, settings.Shard);
    }

    private void Ready(JsonElement data)
    {
        _resumes = 0;
        _backoff.Reset();
        var address = Uri.TryCreate(Text(data, "resume_gateway_url"), UriKind.Absolute, out var uri) ? uri : null;
        // Without an id the session cannot be resumed; it serves as long as the connection stands.
        _session.Start(Text(data, "session_id"), address, Property(data, "user") is { } user ? Text(user, "id") : null);
        DiscordLog.Ready(logger, settings.Shard);
    }

    private static string? Text(JsonElement data, string name) =>
        Property(data, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Property(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) ? value : null;

    private async Task InvalidAsync(bool resumable, CancellationToken cancellationToken)
    {
        DiscordLog.SessionInvalid(logger, settings.Shard, resumable);
        if (resumable)
            return;
        _session.Forget();
        // https://discord.com/developers/docs/events/gateway#resuming: between one and five seconds, so that not all come at once.
        await Task.Delay(TimeSpan.FromSeconds(1 + 4 * random.NextDouble()), clock, cancellationToken);
    }

    private void Judge(int? code)
    {
        if (code is not { } closed)
            return;
        DiscordLog.Closed(logger, settings.Shard, closed);
        if (CloseCodes.WhyNotAgain(closed) is { } why)
            throw new TransportRefusedException(why);
        if (CloseCodes.EndsSession(closed))
            _session.Forget();
    }
}
