using System.Net.WebSockets;
using System.Text.Json;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// One Socket Mode connection: reads frames, acknowledges each envelope at once, hands it on. Only the reading loop
/// writes, so writes never meet; <see cref="CloseAsync"/> says goodbye when it has something to say.
/// </summary>
internal sealed class SlackSocket(WebSocket socket, SlackInbox inbox, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private const int LongestFrame = 4 * 1024 * 1024;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string?> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private Task _reading = Task.CompletedTask;

    /// <summary>Ends with Slack's greeting: from then on the socket delivers.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Ends when Slack asks for another socket; the reason.</summary>
    public Task<string?> Leaving => _leaving.Task;

    /// <summary>Ends when nothing more can come; with a fault when the connection broke.</summary>
    public Task Closed => _reading;

    /// <summary>Begins to read.</summary>
    public void Start() => _reading = ReadAsync();

    /// <summary>Drops the connection without a word.</summary>
    public void Abort() => socket.Abort();

    /// <summary>Says goodbye and waits for Slack to do so, a moment only.</summary>
    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(Goodbye, clock);
        try
        {
            await _writing.WaitAsync(limit.Token);
            try
            {
                if (socket.State == WebSocketState.Open)
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
            finally
            {
                _writing.Release();
            }
            await _reading.WaitAsync(limit.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        _writing.Dispose();
    }

    private async Task ReadAsync()
    {
        await Task.Yield();
        try
        {
            var buffer = new byte[16 * 1024];
            using var frame = new MemoryStream();
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                frame.Write(buffer, 0, part.Count);
                if (frame.Length > LongestFrame)
                    throw new IOException("A frame from Slack is too long.");
                if (!part.EndOfMessage)
                    continue;
                await TakeAsync(frame.GetBuffer().AsMemory(0, (int)frame.Length));
                frame.SetLength(0);
            }
        }
        finally
        {
            _hello.TrySetException(new IOException("Slack closed the socket before its greeting."));
            _ = _hello.Task.Exception;
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        SocketFrame? frame;
        try
        {
            frame = JsonSerializer.Deserialize(bytes.Span, SlackJson.Wire.SocketFrame);
        }
        catch (JsonException fault)
        {
            SlackLog.BadFrame(logger, fault);
            return;
        }
        switch (frame)
        {
            case { Type: "hello" }:
                _hello.TrySetResult();
                break;
            case { Type: "disconnect" }:
                _leaving.TrySetResult(frame.Reason);
                break;
            case { EnvelopeId: { } id }:
                await AcceptAsync(id, frame);
                break;
        }
    }

    private async Task AcceptAsync(string id, SocketFrame frame)
    {
        if (Read(id, frame) is not { } delivery)
        {
            // Of a kind that we do not know: acknowledged, so that it does not come again.
            await SendAsync(new Acknowledgement(id));
            return;
        }
        var claim = inbox.Claim(delivery);
        if (claim == Claim.Full && delivery.Kind != DeliveryKind.Command)
            return;
        var excuse = claim == Claim.Full ? new CommandReply(SlackInbox.BusySentence) : null;
        try
        {
            await SendAsync(new Acknowledgement(id, excuse));
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or ObjectDisposedException)
        {
            if (claim == Claim.New)
                inbox.Release(delivery);
            throw;
        }
        if (claim == Claim.New)
            inbox.Enqueue(delivery);
    }

    private static Delivery? Read(string id, SocketFrame frame) => (frame.Type, frame.Payload) switch
    {
        ("events_api", { } payload) => new Delivery(DeliveryKind.Event, payload, id) { IsRetry = frame.RetryAttempt > 0 },
        ("slash_commands", { } payload) => new Delivery(DeliveryKind.Command, payload, id),
        ("interactive", { } payload) => new Delivery(DeliveryKind.Interaction, payload, id),
        _ => null,
    };

    private async Task SendAsync(Acknowledgement acknowledgement)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(acknowledgement, SlackJson.Wire.Acknowledgement);
        await _writing.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }
}
