using System.Net.Sockets;
using System.Net.WebSockets;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Opens web sockets whose inbound bytes are watched.</summary>
internal static class SlackSocketFactory
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(15);

    /// <summary>A connected socket.</summary>
    /// <param name="address">The ticket that Slack gave.</param>
    /// <param name="received">Called whenever bytes come in, from any thread.</param>
    /// <param name="clock">For the time limit.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    public static async Task<WebSocket> ConnectAsync(Uri address, Action received, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectTime, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var socket = new ClientWebSocket { Options = { KeepAliveInterval = Ping } };
        // The socket outlives the invoker's use for the handshake; both end with the connection.
        var invoker = new HttpMessageInvoker(Handler(received));
        try
        {
            await socket.ConnectAsync(address, invoker, both.Token);
            return socket;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TimeoutException("Slack's socket did not open in time.");
        }
        catch (WebSocketException fault)
        {
            socket.Dispose();
            // The fault's text may hold the ticket.
            throw new IOException($"Slack's socket did not open ({fault.WebSocketErrorCode}).");
        }
        finally
        {
            invoker.Dispose();
        }
    }

    private static SocketsHttpHandler Handler(Action received) => new()
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var tcp = new System.Net.Sockets.Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await tcp.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new WatchedStream(new NetworkStream(tcp, ownsSocket: true), received);
            }
            catch (SocketException)
            {
                tcp.Dispose();
                throw;
            }
        },
    };
}

/// <summary>
/// Tells when bytes come in. .NET's web socket answers pings by itself and does not show them; below it, they are seen.
/// </summary>
internal sealed class WatchedStream(Stream inner, Action received) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (count > 0)
            received();
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        if (read > 0)
            received();
        return read;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
