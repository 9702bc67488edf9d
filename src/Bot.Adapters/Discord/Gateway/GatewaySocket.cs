using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>One WebSocket: whole frames in, whole frames out, one sender at a time.</summary>
internal sealed class GatewaySocket(TimeProvider clock) : IDisposable
{
    // Events of the intents that we ask for are small; a frame above this is not Discord's.
    private const int MaxFrame = 16 * 1024 * 1024;
    private const int FirstBuffer = 16 * 1024;
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SendWindow _window = new(clock);

    /// <summary>Why the gateway closed; null while it has not, 1006 when the connection just broke.</summary>
    public int? CloseCode { get; private set; }

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero; // The gateway has heartbeats of its own.
        return _socket.ConnectAsync(new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri, cancellationToken);
    }

    public async Task SendAsync(int op, object? data, CancellationToken cancellationToken)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?> { ["op"] = op, ["d"] = data }, DiscordJson.Options);
        if (frame.Length > DiscordLimits.GatewayPayloadBytes)
            throw new InvalidOperationException($"A gateway payload of {frame.Length} bytes is too large.");
        await _window.WaitAsync(op == GatewayFrame.Heartbeat, cancellationToken);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next frame; null when the gateway has closed.</summary>
    /// <exception cref="JsonException">The frame is no gateway payload.</exception>
    public async Task<GatewayFrame?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    CloseCode = (int?)_socket.CloseStatus ?? 1006;
                    return null;
                }
                length += part.Count;
                if (part.EndOfMessage)
                    return JsonSerializer.Deserialize<GatewayFrame>(buffer.AsSpan(0, length), DiscordJson.Options);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Says goodbye without waiting for an answer; a dead connection is just dropped.</summary>
    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(CloseLimit, clock);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, limit.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _socket.Abort();
        }
    }

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private static byte[] Grow(byte[] buffer)
    {
        if (buffer.Length >= MaxFrame)
            throw new InvalidDataException("The gateway sent a frame that is too long.");
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>
/// At most 120 sends in any 60 seconds of one connection, or Discord closes it
/// (https://discord.com/developers/docs/events/gateway#rate-limiting). Some are kept back for heartbeats.
/// </summary>
internal sealed class SendWindow(TimeProvider clock)
{
    public const int Most = 120;

    private const int ForHeartbeats = 5;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>Waits for room and takes it.</summary>
    public async Task WaitAsync(bool isHeartbeat, CancellationToken cancellationToken)
    {
        while (TryTake(isHeartbeat ? Most : Most - ForHeartbeats) is { } wait)
            await Task.Delay(wait, clock, cancellationToken);
    }

    private TimeSpan? TryTake(int most)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_sent.TryPeek(out var oldest) && oldest + Period <= now)
                _sent.Dequeue();
            if (_sent.Count >= most)
                return _sent.Peek() + Period - now;
            _sent.Enqueue(now);
            return null;
        }
    }
}
