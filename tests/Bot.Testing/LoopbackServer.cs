using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Testing;

/// <summary>A web server of one test on this machine: plain HTTP/1.1, one answer for each connection, every request kept.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, LoopbackResponse> _answer;
    private readonly Task _running;

    /// <summary>Listens at once, on a free port.</summary>
    public LoopbackServer(Func<LoopbackRequest, LoopbackResponse> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/"));
        _running = AcceptAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    /// <summary>The paths asked for, in order.</summary>
    public IEnumerable<string> Paths => Requests.Select(request => request.Path);

    public Uri At(string path) => new(Address, path);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                if (await ReadAsync(stream) is not { } request)
                    return;
                Requests.Enqueue(request);
                await WriteAsync(stream, _answer(request));
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // The other side went away, as some tests make it do.
        }
    }

    private async Task<LoopbackRequest?> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, false, 4096, leaveOpen: true);
        if (await reader.ReadLineAsync(_stop.Token) is not { Length: > 0 } first)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }
        return new LoopbackRequest(first.Split(' ')[1], headers);
    }

    private async Task WriteAsync(NetworkStream stream, LoopbackResponse response)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} X\r\nConnection: close\r\n"));
        if (!response.Headers.ContainsKey("Content-Length") && !response.NeverEnds && response.Pieces is null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {response.Body.Length}\r\n");
        foreach (var (name, value) in response.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(response.Body, _stop.Token);
        if (response.Pieces is { } pieces)
        {
            await foreach (var piece in pieces.WithCancellation(_stop.Token))
                await stream.WriteAsync(piece, _stop.Token);
        }
        while (response.NeverEnds && response.Body.Length > 0)
            await stream.WriteAsync(response.Body, _stop.Token);
        if (response.NeverEnds)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
    }
}
