using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing;

/// <summary>
/// A workspace on loopback that none of us wrote (https://github.com/parvalabs/local-slack): people, channels and one
/// app. Tests act as people through its control API and read what the bot posted.
/// </summary>
public sealed class LocalSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-local-bot";
    public const string AppToken = "xapp-local-app";
    public const string SigningSecret = "local-signing-secret";
    public const string Bot = "U0BOT";
    public const string Workspace = "T0NEWS";
    public const string Alice = "U0ALICE";
    public const string Bob = "U0BOB";

    private const int Channels = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly TempFolder _folder;
    private readonly HttpClient _http;
    private int _nextChannel;

    private LocalSlack(Process process, TempFolder folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address, "_control/"), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Its browser page; the Web API stands below "api/".</summary>
    public Uri Address { get; }

    public Uri ApiBaseUrl => new(Address, "api/");

    /// <summary>Starts it.</summary>
    /// <param name="requestUrl">Where events are posted to, signed; null for Socket Mode.</param>
    /// <param name="people">More people than Alice and Bob: U0P1, U0P2, …</param>
    /// <param name="port">Where it listens; null for any free port.</param>
    public static async Task<LocalSlack> StartAsync(Uri? requestUrl = null, int people = 0, int? port = null)
    {
        var folder = new TempFolder();
        var config = Path.Combine(folder.Path, "workspace.json");
        await File.WriteAllTextAsync(config, Config(requestUrl, people).ToJsonString());
        var listening = port ?? FreePort();
        var process = Process.Start(new ProcessStartInfo(Interop.LocalSlack)
        {
            ArgumentList = { "--config", config, "--port", $"{listening}", "--base-host", "127.0.0.1", "--files-dir", folder.Path },
            RedirectStandardOutput = true,
        })!;
        // Read and dropped: a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var slack = new LocalSlack(process, folder, new Uri($"http://127.0.0.1:{listening}/"));
        await UntilAsync("local Slack to answer", async () => await slack.IsUpAsync() ? slack : null);
        return slack;
    }

    /// <summary>A port that nothing listens on just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A channel that no other test has.</summary>
    public string NewChannel() => $"C0N{Interlocked.Increment(ref _nextChannel) % Channels}";

    /// <summary>Somebody types a slash command; ends when the bot acknowledged it.</summary>
    public Task CommandAsync(string channel, string command, string text, string user = Alice) =>
        PostAsync("command", new { channel, user, command, text });

    /// <summary>Somebody writes; the message's time stamp.</summary>
    public async Task<string> WriteAsync(string channel, string text, string? thread = null, string user = Alice)
    {
        var answer = await PostAsync("message", new { channel, user, text, thread_ts = thread });
        return answer.GetProperty("message").GetProperty("ts").GetString()!;
    }

    /// <summary>Somebody sends a file with a message.</summary>
    public async Task UploadAsync(string channel, string text, string name, byte[] content, string type, string user = Alice)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new(type);
        using var form = new MultipartFormDataContent { { new StringContent(channel), "\"channel\"" }, { new StringContent(user), "\"user\"" }, { new StringContent(text), "\"text\"" }, { file, "\"file\"", $"\"{name}\"" } };
        // Its reader takes quotation marks around names, and none around the boundary.
        form.Headers.ContentType!.Parameters.First().Value = form.Headers.ContentType.Parameters.First().Value!.Trim('"');
        using var response = await _http.PostAsync("upload", form);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Somebody presses a button of a message of the bot.</summary>
    public Task PressAsync(string channel, JsonElement message, JsonElement button, string user = Alice) => PostAsync("interact", new
    {
        channel,
        user,
        messageTs = message.GetProperty("ts").GetString(),
        action = new
        {
            type = "button",
            action_id = button.GetProperty("action_id").GetString(),
            value = button.TryGetProperty("value", out var value) ? value.GetString() : null,
        },
    });

    /// <summary>Somebody opens the bot's own page.</summary>
    public Task OpenHomeAsync(string user = Alice) => PostAsync("open-home", new { user });

    /// <summary>What stands in a channel, private messages to anybody included.</summary>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync(string channel)
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>($"messages/{channel}");
        return [.. answer.GetProperty("messages").EnumerateArray()];
    }

    /// <summary>What the bot posted in a channel.</summary>
    public async Task<IReadOnlyList<JsonElement>> PostedAsync(string channel) =>
        [.. (await MessagesAsync(channel)).Where(message => message.GetProperty("user").GetString() == Bot)];

    /// <summary>Waits until the bot has posted so many messages in a channel; all of them.</summary>
    public Task<IReadOnlyList<JsonElement>> PostedAsync(string channel, int count) => UntilAsync(
        $"{count} messages in {channel}",
        async () => await PostedAsync(channel) is var posted && posted.Count >= count ? posted : null);

    /// <summary>All traffic so far, the last thousand entries.</summary>
    public async Task<IReadOnlyList<JsonElement>> LogAsync()
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>("log");
        return [.. answer.GetProperty("log").EnumerateArray()];
    }

    /// <summary>Asks again and again until there is something.</summary>
    /// <param name="what">What is waited for.</param>
    /// <param name="look">Null until it is there.</param>
    /// <param name="story">Told when it never comes: a log.</param>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T?>> look, Func<string>? story = null)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(20);
        }
        throw new TimeoutException($"Waited in vain for {what}. {story?.Invoke()}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<bool> IsUpAsync()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"Local Slack ended with {_process.ExitCode}.");
        try
        {
            using var response = await _http.GetAsync("state");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static JsonObject Config(Uri? requestUrl, int people)
    {
        var ids = new[] { Alice, Bob }.Concat(Enumerable.Range(1, people).Select(number => $"U0P{number}")).ToList();
        return new JsonObject
        {
            ["workspace"] = new JsonObject { ["name"] = "Newsroom", ["domain"] = "newsroom", ["teamId"] = Workspace },
            ["app"] = new JsonObject
            {
                ["appId"] = "A0NEWS",
                ["botUserId"] = Bot,
                ["botName"] = "coverage",
                ["botToken"] = BotToken,
                ["appToken"] = AppToken,
                ["signingSecret"] = SigningSecret,
                ["mode"] = requestUrl is null ? "socket" : "events",
                ["requestUrl"] = requestUrl?.AbsoluteUri ?? "http://127.0.0.1:1/unused",
            },
            ["users"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id, ["name"] = id[2..].ToLowerInvariant() })]),
            ["channels"] = new JsonArray([.. Enumerable.Range(0, Channels).Select(number => new JsonObject
            {
                ["id"] = $"C0N{number}",
                ["name"] = number == 0 ? "desk" : $"desk-{number}",
                ["members"] = new JsonArray([.. ids.Append(Bot).Select(id => JsonValue.Create(id))]),
            })]),
        };
    }
}
