using System.Net;
using System.Net.Sockets;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// The one HTTP client of intake. The address is checked where the connection is made, so neither a redirect nor a
/// name that changes its address between check and use gets around it. No proxy, no cookies, no automatic redirects.
/// </summary>
internal sealed class GuardedHttp : IDisposable
{
    private const int MaxHeaderKilobytes = 64;
    private static readonly TimeSpan PoolLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly IAddressPolicy _policy;
    private readonly HttpMessageInvoker _client;

    public GuardedHttp(IAddressPolicy policy)
    {
        _policy = policy;
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = PoolLifetime,
            ConnectTimeout = ConnectTimeout,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            ConnectCallback = ConnectAsync,
        });
    }

    /// <summary>The response with its body still to be read.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, cancellationToken);

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, _policy.Allows);
        if (allowed.Length == 0)
            throw new ForbiddenAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var connected = false;
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            connected = true;
            return new NetworkStream(socket, ownsSocket: true);
        }
        finally
        {
            if (!connected)
                socket.Dispose();
        }
    }
}

/// <summary>A host name leads to no address that may be connected to. Thrown while connecting, caught by the fetcher.</summary>
internal sealed class ForbiddenAddressException(string host) : IOException($"{host} has no public address");
