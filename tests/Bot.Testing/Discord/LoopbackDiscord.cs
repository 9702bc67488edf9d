using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>
/// A Discord on the loopback: gateway and REST with Discord's rules, limits and faults. Clients that others wrote log in
/// to it as well, which keeps it honest.
/// </summary>
public sealed class LoopbackDiscord : IAsyncDisposable
{
    private const string Version = "/api/v10";

    private readonly HttpListener _listener = new();
    private readonly LoopbackRest _rest;
    private readonly Task _accepting;
    private readonly int _port;

    private LoopbackDiscord(TimeProvider? clock, int port)
    {
        _port = port;
        State = new LoopbackState(clock ?? TimeProvider.System);
        Gateway = new LoopbackGateway(State) { Address = $"ws://127.0.0.1:{port}" };
        Faults = new LoopbackFaults(State.Clock);
        Limits = new LoopbackLimits(State.Clock);
        _rest = new LoopbackRest(State, Gateway);
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public LoopbackState State { get; }

    public LoopbackGateway Gateway { get; }

    public LoopbackFaults Faults { get; }

    public LoopbackLimits Limits { get; }

    public string ApiBaseUrl => $"http://127.0.0.1:{_port}{Version}";

    /// <summary>Starts on a free port.</summary>
    /// <param name="clock">For the three seconds, the fifteen minutes and the limits; null for the real one.</param>
    public static LoopbackDiscord Start(TimeProvider? clock = null)
    {
        // Another process may take the port between looking and listening; then the next one is tried.
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new LoopbackDiscord(clock, FreePort());
            }
            catch (HttpListenerException) when (tries < 10)
            {
            }
        }
    }

    /// <summary>Somebody uses a command; the interaction's answer can be awaited.</summary>
    public LoopbackInteraction Command(string user, string name, params (string Name, JsonNode Value)[] options) =>
        Interact(2, LoopbackEvents.Command(State, name, null, options), user);

    /// <summary>Somebody types in an option.</summary>
    public LoopbackInteraction Typing(string user, string command, string option, string typed) =>
        Interact(4, LoopbackEvents.Command(State, command, option, (option, JsonValue.Create(typed))), user);

    /// <summary>Somebody presses a button of a message.</summary>
    public LoopbackInteraction Press(string user, string customId, JsonObject message, string? asker = null) =>
        Interact(3, new JsonObject { ["component_type"] = 2, ["custom_id"] = customId, ["id"] = 1 }, user, extra: created =>
        {
            var shown = LoopbackEvents.Message(State, LoopbackEvents.Channel1, message);
            if (asker is not null)
                shown["interaction_metadata"] = new JsonObject { ["id"] = State.NewId(), ["type"] = 2, ["user"] = LoopbackEvents.User(asker, "asker"), ["authorizing_integration_owners"] = new JsonObject() };
            created["message"] = shown;
        });

    /// <summary>Somebody uses the command on a message.</summary>
    public LoopbackInteraction OnMessage(string user, string command, string text)
    {
        var target = LoopbackEvents.Message(State, LoopbackEvents.Channel1, new JsonObject { ["content"] = text, ["embeds"] = new JsonArray() });
        return Interact(2, LoopbackEvents.OnMessage(State, command, target), user);
    }

    /// <summary>Somebody writes a message; its id.</summary>
    public string Say(string user, string text, string? guild = LoopbackEvents.Guild, string channel = LoopbackEvents.Channel1, params string[] roles)
    {
        var message = LoopbackEvents.Incoming(State, user, text, guild, channel, roles);
        Gateway.Dispatch("MESSAGE_CREATE", message, guild);
        return message["id"]!.GetValue<string>();
    }

    /// <summary>Somebody writes a message with files; its id.</summary>
    public string Give(string user, string text, string? guild, params IReadOnlyList<LoopbackFile> files)
    {
        var message = LoopbackEvents.Incoming(State, user, text, guild, LoopbackEvents.Channel1);
        var id = message["id"]!.GetValue<string>();
        message["attachments"] = new JsonArray([.. files.Select((file, number) =>
        {
            var path = $"/attachments/{id}/{number}/{Uri.EscapeDataString(file.Name)}";
            State.Files[path] = file;
            return LoopbackEvents.Attachment(State, file, file.Url ?? $"http://127.0.0.1:{_port}{path}?ex=1&is=2&hm=3");
        })]);
        State.Given[id] = message;
        Gateway.Dispatch("MESSAGE_CREATE", (JsonObject)message.DeepClone(), guild);
        return id;
    }

    /// <summary>An interaction of any kind.</summary>
    public LoopbackInteraction Interact(
        int type, JsonObject data, string user, string? guild = LoopbackEvents.Guild, string channel = LoopbackEvents.Channel1,
        Action<JsonObject>? extra = null, params string[] roles)
    {
        var id = State.NewId();
        var interaction = new LoopbackInteraction { Id = id, Token = LoopbackState.TokenOf(id), Type = type, Created = State.Clock.GetUtcNow() };
        State.Interactions[id] = interaction;
        var created = LoopbackEvents.Interaction(State, interaction, data, user, guild, channel, roles);
        extra?.Invoke(created);
        Gateway.Dispatch("INTERACTION_CREATE", created, guild);
        return interaction;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.BreakAll();
        _listener.Close();
        await _accepting;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = ServeAsync(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            if (context.Request.IsWebSocketRequest)
            {
                var socket = await context.AcceptWebSocketAsync(null);
                await Gateway.ServeAsync(socket.WebSocket, context.Request.RawUrl!);
                return;
            }
            await AnswerAsync(context);
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException or System.Net.WebSockets.WebSocketException)
        {
            // The client has gone, as clients do.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}";
        if (State.Records)
            State.Requests.Enqueue(request);
        if (State.Files.TryGetValue(context.Request.Url!.AbsolutePath, out var file))
        {
            await GiveOutAsync(context, file);
            return;
        }
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        var fault = Faults.Take(request);
        if (fault is { Wait.Ticks: > 0 })
            await Task.Delay(fault.Wait, State.Clock);
        if (fault is { Status: 0 })
        {
            // Half an answer: only that makes the listener let go of the connection.
            context.Response.ContentLength64 = 10;
            await context.Response.OutputStream.WriteAsync(new byte[] { 0 });
            context.Response.Abort();
            return;
        }
        if (fault is { Status: not 200 } or { Body: not null })
        {
            await WriteAsync(context.Response, fault.Status, fault.Body?.ToJsonString() ?? "<html>Bad gateway</html>", fault.Headers);
            return;
        }
        var reply = Judge(context, body);
        await WriteAsync(context.Response, reply.Status, reply.Body?.ToJsonString(), null);
    }

    private static async Task GiveOutAsync(HttpListenerContext context, LoopbackFile file)
    {
        file.Asked.Enqueue(context.Request.Headers["Authorization"] ?? "");
        if (file.RedirectTo is { } elsewhere)
        {
            context.Response.Redirect(elsewhere);
        }
        else
        {
            context.Response.ContentType = file.Type;
            await context.Response.OutputStream.WriteAsync(file.Content);
        }
        context.Response.Close();
    }

    private LoopbackReply Judge(HttpListenerContext context, MemoryStream body)
    {
        var path = context.Request.Url!.AbsolutePath;
        if (!path.StartsWith(Version + "/", StringComparison.Ordinal))
            return LoopbackReply.Error(400, 50041, "Invalid API version");
        if (context.Request.UserAgent?.StartsWith("DiscordBot (", StringComparison.Ordinal) != true)
            return LoopbackReply.Error(400, 40333, "A valid User-Agent must be given.");
        if (Limits.Judge(context.Request.HttpMethod, path[Version.Length..], context.Response.Headers) is { } tooSoon)
            return tooSoon;
        try
        {
            var node = body.Length == 0 ? null : JsonNode.Parse(body.GetBuffer().AsSpan(0, (int)body.Length));
            return _rest.Answer(context.Request.HttpMethod, path[Version.Length..], node, context.Request.Headers["Authorization"]);
        }
        catch (JsonException)
        {
            return LoopbackReply.Error(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static async Task WriteAsync(HttpListenerResponse response, int status, string? body, IReadOnlyDictionary<string, string>? headers)
    {
        response.StatusCode = status;
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        if (body is not null)
        {
            response.ContentType = body.StartsWith('<') ? "text/html" : "application/json";
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        }
        response.Close();
    }
}
