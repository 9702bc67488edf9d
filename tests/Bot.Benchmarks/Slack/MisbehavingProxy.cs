using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Slack;

/// <summary>Stands before a Slack, its methods and its sockets, and does on order what Slack does on bad days.</summary>
internal sealed class MisbehavingProxy : IAsyncDisposable
{
    private const string OpenConnection = "apps.connections.open";

    private readonly WebApplication _server;
    private readonly HttpClient _http;
    private readonly Random _random;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _limited = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly ConcurrentDictionary<int, Uri> _tickets = new();
    private readonly ConcurrentDictionary<WebSocket, bool> _standing = new();
    private int _opened;
    private int _doubled;
    private int _refused;

    private MisbehavingProxy(WebApplication server, Uri slack, Random random)
    {
        (_server, _random) = (server, random);
        _http = new HttpClient { BaseAddress = slack };
    }

    public Uri ApiBaseUrl => new(new Uri(_server.Urls.First()), "api/");

    /// <summary>Sockets opened so far.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Sockets that stand, and were not given up.</summary>
    public int Standing => _standing.Count;

    /// <summary>Deliveries that were sent twice.</summary>
    public int Doubled => Volatile.Read(ref _doubled);

    /// <summary>Calls refused or broken.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Share of deliveries that are sent twice.</summary>
    public double Doubles { get; set; }

    /// <summary>True: no method takes the token.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>True: each socket is given up right behind its greeting.</summary>
    public bool GivesUpAtOnce { get; set; }

    public static async Task<MisbehavingProxy> StartAsync(Uri slack, Random random)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        var proxy = new MisbehavingProxy(server, slack, random);
        server.UseWebSockets();
        server.UseRouting();
        server.MapPost("/api/{method}", proxy.PassAsync);
        server.MapGet("/socket/{ticket:int}", proxy.SocketAsync);
        await server.StartAsync();
        return proxy;
    }

    /// <summary>One method is limited for so long.</summary>
    public void Limit(string method, TimeSpan time) => _limited[method] = TimeProvider.System.GetUtcNow() + time;

    /// <summary>Cuts every socket.</summary>
    public void CutAll()
    {
        foreach (var socket in _standing.Keys)
            socket.Abort();
    }

    /// <summary>The next call of a method gets a page of some proxy's.</summary>
    public void Break(string method) => _broken.Enqueue(method);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        if (await RefusesAsync(method, context.Response))
        {
            Interlocked.Increment(ref _refused);
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = new StreamContent(context.Request.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var response = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        var answer = await response.Content.ReadAsStringAsync(context.RequestAborted);
        await context.Response.WriteAsync(method == OpenConnection ? Ours(answer) : answer, context.RequestAborted);
    }

    private async Task<bool> RefusesAsync(string method, HttpResponse response)
    {
        if (_limited.TryGetValue(method, out var until) && until - TimeProvider.System.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return true;
        }
        if (_broken.TryPeek(out var broken) && broken == method && _broken.TryDequeue(out _))
        {
            response.StatusCode = StatusCodes.Status502BadGateway;
            await response.WriteAsync("<html><title>502</title>Bad gateway</html>");
            return true;
        }
        if (!IsRevoked)
            return false;
        await response.WriteAsync("{\"ok\":false,\"error\":\"token_revoked\"}");
        return true;
    }

    private string Ours(string answer)
    {
        var opened = JsonNode.Parse(answer)!;
        if (opened["url"]?.GetValue<string>() is not { } url)
            return answer;
        var ticket = Interlocked.Increment(ref _opened);
        _tickets[ticket] = new Uri(url);
        opened["url"] = new UriBuilder(new Uri(_server.Urls.First())) { Scheme = "ws", Path = $"socket/{ticket}" }.Uri.AbsoluteUri;
        return opened.ToJsonString();
    }

    private async Task SocketAsync(HttpContext context)
    {
        if (!_tickets.TryRemove(int.Parse((string)context.Request.RouteValues["ticket"]!, CultureInfo.InvariantCulture), out var slack))
            return;
        using var bot = await context.WebSockets.AcceptWebSocketAsync();
        using var behind = new ClientWebSocket();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        try
        {
            await behind.ConnectAsync(slack, ended.Token);
            await Task.WhenAny(PumpAsync(behind, bot, isFromSlack: true, ended.Token), PumpAsync(bot, behind, isFromSlack: false, ended.Token));
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // One side has gone; the other is let go of.
        }
        _standing.TryRemove(bot, out _);
        await ended.CancelAsync();
        bot.Abort();
    }

    private async Task PumpAsync(WebSocket from, WebSocket to, bool isFromSlack, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024 * 1024];
        while (true)
        {
            var filled = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await from.ReceiveAsync(buffer.AsMemory(filled), cancellationToken);
                filled += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            var frame = buffer.AsMemory(0, filled);
            await to.SendAsync(frame, WebSocketMessageType.Text, true, cancellationToken);
            if (!isFromSlack)
                continue;
            if (TypeOf(frame) == "hello")
            {
                if (!GivesUpAtOnce)
                {
                    _standing[to] = true;
                    continue;
                }
                await to.SendAsync(Encoding.UTF8.GetBytes("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"), WebSocketMessageType.Text, true, cancellationToken);
                return;
            }
            if (Chance() < Doubles)
            {
                Interlocked.Increment(ref _doubled);
                await to.SendAsync(frame, WebSocketMessageType.Text, true, cancellationToken);
            }
        }
    }

    private double Chance()
    {
        lock (_gate)
            return _random.NextDouble();
    }

    private static string? TypeOf(ReadOnlyMemory<byte> frame) => JsonDocument.Parse(frame).RootElement.TryGetProperty("type", out var type) ? type.GetString() : null;
}
