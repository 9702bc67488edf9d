using System.Net;
using System.Net.Sockets;

namespace Bot.Testing.Failover;

/// <summary>
/// A way to a server on the loopback that can be cut: from then on nothing that is sent arrives, and nobody is told. Connections of before
/// stay open, as they do behind a cable that was pulled.
/// </summary>
public sealed class CutNetwork : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _server;
    private volatile bool _isCut;

    /// <param name="server">Port of the server.</param>
    public CutNetwork(int server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where the way begins.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Nothing arrives from now on.</summary>
    public void Cut() => _isCut = true;

    /// <summary>What is sent on new connections arrives again; those of before stay dead.</summary>
    public void Mend() => _isCut = false;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync("127.0.0.1", _server, _stop.Token);
            var way = new Way(this);
            await Task.WhenAny(way.CopyAsync(near.GetStream(), far.GetStream(), _stop.Token), way.CopyAsync(far.GetStream(), near.GetStream(), _stop.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    /// <summary>One connection; what is lost of it once is lost for good.</summary>
    private sealed class Way(CutNetwork network)
    {
        private volatile bool _isDead;

        public async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
        {
            var buffer = new byte[8_192];
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                _isDead |= network._isCut;
                if (!_isDead)
                    await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
    }
}
