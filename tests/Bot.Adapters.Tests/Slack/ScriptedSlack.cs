using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Slack;

/// <summary>A Slack on loopback that misbehaves on order: for what local Slack cannot be made to do.</summary>
internal sealed class ScriptedSlack : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<WebSocket> _sockets = [];
    private readonly ConcurrentQueue<(string Method, JsonElement Body)> _calls = new();
    private readonly ConcurrentQueue<JsonElement> _acknowledgements = new();

    private ScriptedSlack(WebApplication server) => _server = server;

    public Uri ApiBaseUrl => new(new Uri(_server.Urls.First()), "api/");

    /// <summary>What a method answers; null for the usual.</summary>
    public Func<string, JsonElement, object?> Answer { get; set; } = (_, _) => null;

    /// <summary>Seconds for which Slack limits a call, by method and body; null for a call that it takes.</summary>
    public Func<string, JsonElement, int?> Limit { get; set; } = (_, _) => null;

    /// <summary>Methods of which the next call is answered with a proxy's error page; each entry serves one call.</summary>
    public ConcurrentQueue<string> Broken { get; } = new();

    /// <summary>Methods of calls that were refused for their number.</summary>
    public ConcurrentQueue<string> Limited { get; } = new();

    /// <summary>With which token each call came.</summary>
    public ConcurrentQueue<(string Method, string Token)> Tokens { get; } = new();

    /// <summary>Files by their id; files.info tells of them, and the bot's token opens them.</summary>
    public ConcurrentDictionary<string, LoopbackFile> Files { get; } = new();

    /// <summary>True: whoever asks for a file is shown the page to sign in.</summary>
    public bool GivesSignInPage { get; set; }

    /// <summary>A file as events and files.info describe it.</summary>
    public object? FileObject(string id) => Files.TryGetValue(id, out var file)
        ? new { id, name = file.Name, title = file.Name, mimetype = file.Type, size = file.Size ?? file.Content.Length, mode = "hosted", is_external = false, url_private_download = file.Url ?? new Uri(new Uri(_server.Urls.First()), $"files-pri/T1-{id}/download/f").AbsoluteUri }
        : null;

    /// <summary>True: every socket is given up right after its greeting.</summary>
    public bool GivesUpAtOnce { get; set; }

    /// <summary>Scopes that the token is said to have; null to say nothing.</summary>
    public string? Scopes { get; set; }

    public IReadOnlyList<(string Method, JsonElement Body)> Calls => [.. _calls];

    public IReadOnlyList<JsonElement> Acknowledgements => [.. _acknowledgements];

    public static async Task<ScriptedSlack> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        var slack = new ScriptedSlack(server);
        server.UseWebSockets();
        server.UseRouting();
        server.MapPost("/api/{method}", slack.CallAsync);
        server.MapPost("/respond", slack.RespondAsync);
        server.MapGet("/socket", slack.SocketAsync);
        server.MapGet("/files-pri/{file}/download/f", slack.GiveOutAsync);
        await server.StartAsync();
        return slack;
    }

    /// <summary>Bodies that a method was called with.</summary>
    public IReadOnlyList<JsonElement> CallsOf(string method) =>
        [.. _calls.Where(call => call.Method == method).Select(call => call.Body)];

    /// <summary>Sends a frame over the socket of that number, in the order of their opening.</summary>
    public Task SendAsync(int socket, object frame) => Socket(socket).SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends bytes that are no frame.</summary>
    public Task SendTextAsync(int socket, string text) =>
        Socket(socket).SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>A slash command as an envelope.</summary>
    public static object Command(string envelope, string text, string? responseUrl = null) => new
    {
        envelope_id = envelope,
        type = "slash_commands",
        accepts_response_payload = true,
        payload = new
        {
            command = "/ask",
            text,
            channel_id = "C1",
            user_id = "U1",
            team_id = "T1",
            trigger_id = "t-" + envelope,
            response_url = responseUrl,
        },
    };

    /// <summary>An address like a response_url of this Slack.</summary>
    public string ResponseUrl => new Uri(new Uri(_server.Urls.First()), "respond").AbsoluteUri;

    /// <summary>Cuts the connection without a word.</summary>
    public void Cut(int socket) => Socket(socket).Abort();

    public async ValueTask DisposeAsync()
    {
        lock (_sockets)
            _sockets.ForEach(socket => socket.Abort());
        await _server.DisposeAsync();
    }

    private WebSocket Socket(int number)
    {
        lock (_sockets)
            return _sockets[number];
    }

    private async Task CallAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : JsonSerializer.SerializeToElement(text);
        Tokens.Enqueue((method, context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal)));
        if (Limit(method, body) is { } seconds)
        {
            Limited.Enqueue(method);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = $"{seconds}";
            return;
        }
        if (Broken.TryPeek(out var broken) && broken == method && Broken.TryDequeue(out _))
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            await context.Response.WriteAsync("<html>Bad gateway</html>");
            return;
        }
        _calls.Enqueue((method, body));
        if (Scopes is not null)
            context.Response.Headers["x-oauth-scopes"] = Scopes;
        await context.Response.WriteAsJsonAsync(Answer(method, body) ?? Usual(method, body));
    }

    private async Task RespondAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        _calls.Enqueue(("response_url", body));
        if (Answer("response_url", body) is string error)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(error);
        }
    }

    private async Task GiveOutAsync(HttpContext context)
    {
        var file = Files[((string)context.Request.RouteValues["file"]!).Split('-')[1]];
        file.Asked.Enqueue(context.Request.Headers.Authorization.ToString());
        if (file.RedirectTo is { } elsewhere)
        {
            context.Response.Redirect(elsewhere);
            return;
        }
        context.Response.ContentType = GivesSignInPage ? "text/html; charset=utf-8" : file.Type;
        await context.Response.Body.WriteAsync(file.Content);
    }

    private object Usual(string method, JsonElement body) => method switch
    {
        "files.info" when body.GetString()!.Split('=')[1] is var id => FileObject(id) is { } file ? new { ok = true, file } : new { ok = false, error = "file_not_found" },
        "auth.test" => new { ok = true, user = "coverage", user_id = "UBOT", bot_id = "BBOT", team = "Newsroom", team_id = "T1" },
        "apps.connections.open" => new { ok = true, url = ApiBaseUrl.AbsoluteUri.Replace("http:", "ws:", StringComparison.Ordinal).Replace("/api/", "/socket", StringComparison.Ordinal) },
        "chat.postMessage" or "chat.postEphemeral" => new { ok = true, ts = "1.1" },
        _ => new { ok = true },
    };

    private async Task SocketAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        lock (_sockets)
            _sockets.Add(socket);
        await socket.SendAsync("{\"type\":\"hello\"}"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        if (GivesUpAtOnce)
            await socket.SendAsync("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } part)
                _acknowledgements.Enqueue(JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, part.Count)));
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException)
        {
            // Cut by the test, or by a bot that is gone.
        }
    }
}
