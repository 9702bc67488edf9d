using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Slack;

/// <summary>A workspace with the bot in it; one for all tests of a class, which each take a channel of their own.</summary>
public abstract class Newsroom(string transport) : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();
    private readonly int _port = LocalSlack.FreePort();
    private LocalSlack? _slack;
    private RunningBot? _bot;

    public LocalSlack Slack => _slack ?? throw new InvalidOperationException("Local Slack is not installed.");

    /// <summary>Where the bot takes requests.</summary>
    public Uri Bot => new($"http://127.0.0.1:{_port}/");

    /// <summary>The data folder of the bot.</summary>
    public string Data => _data.Path;

    public async Task InitializeAsync()
    {
        if (Interop.SkipReason(Interop.LocalSlack) is not null)
            return;
        _slack = await LocalSlack.StartAsync(transport == "http" ? new Uri(Bot, "slack/events") : null);
        _bot = await RunningBot.StartAsync(_slack, _data.Path, transport, _port);
    }

    /// <summary>The bot stops and starts again, as after an update.</summary>
    public async Task RestartAsync()
    {
        await _bot!.DisposeAsync();
        _bot = await RunningBot.StartAsync(Slack, _data.Path, transport, _port);
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        if (_slack is not null)
            await _slack.DisposeAsync();
    }

    public void Dispose()
    {
        _data.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks by slash command and waits for the answer.</summary>
    internal async Task<JsonElement> AsksAsync(string channel, string command, string text)
    {
        var before = (await Slack.PostedAsync(channel)).Count;
        await Slack.CommandAsync(channel, command, text);
        return (await Slack.PostedAsync(channel, before + 1))[before];
    }

    /// <summary>The button of a message whose action begins so; null when there is none.</summary>
    internal static JsonElement? Button(JsonElement message, string action) => message.GetProperty("blocks").EnumerateArray()
        .Where(block => block.GetProperty("type").GetString() == "actions")
        .SelectMany(block => block.GetProperty("elements").EnumerateArray())
        .Where(button => button.GetProperty("action_id").GetString()!.StartsWith(action + "-", StringComparison.Ordinal))
        .Select(button => (JsonElement?)button)
        .FirstOrDefault();

    public sealed class OverSocket() : Newsroom("socket");

    public sealed class OverHttp() : Newsroom("http");
}
