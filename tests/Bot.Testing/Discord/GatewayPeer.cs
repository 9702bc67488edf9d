using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Bot.Testing.Discord;

/// <summary>One connection of a client: what it must say when, and what it is closed with when it does not.</summary>
public sealed class GatewayPeer(WebSocket socket, LoopbackGateway gateway) : IDisposable
{
    private const int MaxPayload = 4096;
    private const int MostSends = 120;

    private readonly Channel<string> _outgoing = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _ended = new();
    private readonly Queue<DateTimeOffset> _received = new();
    private GatewaySessionDouble? _session;
    private int? _closeWith;

    /// <summary>Closes with this code as soon as what was sent before is out.</summary>
    public void Close(int code)
    {
        _closeWith = code;
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Break()
    {
        try
        {
            _ended.Cancel();
            socket.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It went by itself in the meantime.
        }
    }

    public void Send(string frame) => _outgoing.Writer.TryWrite(frame);

    public void Send(int op, JsonNode? data) => Send(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }.ToJsonString());

    public async Task RunAsync()
    {
        Send(10, new JsonObject { ["heartbeat_interval"] = (int)gateway.HeartbeatInterval.TotalMilliseconds });
        var writing = WriteAsync();
        try
        {
            await ReadAsync();
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Clients go as they like; the gateway only forgets them.
        }
        _session?.Detach(this);
        _outgoing.Writer.TryComplete();
        await Task.WhenAny(writing, Task.Delay(TimeSpan.FromSeconds(2)));
        await _ended.CancelAsync();
        await writing;
    }

    public void Dispose()
    {
        _ended.Dispose();
        socket.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(_ended.Token))
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, _ended.Token);
            if (_closeWith is { } code)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, _ended.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // Reading ends by itself.
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[MaxPayload + 1];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), _ended.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                gateway.ClientClosed((int?)socket.CloseStatus ?? 1006, _session);
                return;
            }
            length += part.Count;
            if (length > MaxPayload)
                Refuse(4002);
            else if (!part.EndOfMessage)
                continue;
            else if (_closeWith is null) // A client that was closed is only waited for.
                Handle(buffer.AsSpan(0, length).ToArray());
            length = 0;
        }
    }

    private void Handle(byte[] bytes)
    {
        try
        {
            var frame = JsonDocument.Parse(bytes).RootElement;
            var op = frame.GetProperty("op").GetInt32();
            if (TooMany())
                Refuse(4008);
            else
                Handle(op, frame.TryGetProperty("d", out var data) ? data : default);
        }
        catch (JsonException)
        {
            Refuse(4002);
        }
    }

    private void Handle(int op, JsonElement data)
    {
        switch (op)
        {
            case 1:
                Beat();
                break;
            case 2:
                Identify(data);
                break;
            case 6:
                Resume(data);
                break;
            case 3 or 4 or 8 when _session is null:
                Refuse(4003);
                break;
            case 3 or 4 or 8:
                break;
            default:
                Refuse(4001);
                break;
        }
    }

    private bool TooMany()
    {
        var now = gateway.Clock.GetUtcNow();
        while (_received.TryPeek(out var first) && first + TimeSpan.FromSeconds(60) <= now)
            _received.Dequeue();
        _received.Enqueue(now);
        return _received.Count > MostSends;
    }

    private void Beat()
    {
        gateway.Heartbeats++;
        if (gateway.AcknowledgesHeartbeats)
            Send(11, null);
    }

    private void Identify(JsonElement data)
    {
        if (_session is not null)
            Refuse(4005);
        else if (gateway.WhyRefuse(data) is { } code)
            Refuse(code);
        else if (gateway.TakeIdentify(data))
            _session = gateway.StartSession(data, this);
        else
            Send(9, JsonValue.Create(false));
    }

    private void Resume(JsonElement data)
    {
        if (data.GetProperty("token").GetString() != gateway.Token)
        {
            Refuse(4004);
            return;
        }
        if (gateway.RefusesResumes)
        {
            gateway.RefusedResumes++;
            Send(9, JsonValue.Create(true));
            return;
        }
        if (gateway.FindSession(data.GetProperty("session_id").GetString()!) is not { } session)
        {
            Send(9, JsonValue.Create(false));
            return;
        }
        if (!session.Attach(this, data.GetProperty("seq").GetInt64()))
        {
            Refuse(4007);
            return;
        }
        _session = session;
        gateway.Resumes++;
        session.Dispatch("RESUMED", new JsonObject());
    }

    private void Refuse(int code)
    {
        gateway.ClosedWith.Enqueue(code);
        Close(code);
    }
}
