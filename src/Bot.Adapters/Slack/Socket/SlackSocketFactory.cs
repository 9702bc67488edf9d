using System.Net.Sockets;
using System.Net.WebSockets;

namespace Bot.Adapters.Slack.Socket;

/// <summary>Opens web sockets whose inbound bytes are watched.</summary>
internal static class SlackSocketFactory
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(15);

    /// <summary>A connected socket.</summary>
    /// <param name="address">The ticket that Slack gave.</param>
    /// <param name="received">Called whenever bytes come in, from any thread.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    public static async Task<WebSocket> ConnectAsync(Uri address, Action received, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTime);
        var socket = new ClientWebSocket { Options = { KeepAliveInterval = Ping } };
        // The socket outlives the invoker's use for the handshake; both end with the connection.
        var invoker = new HttpMessageInvoker(Handler(received));
        try
        {
            await socket.ConnectAsync(address, invoker, limit.Token);
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
