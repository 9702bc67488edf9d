using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;

namespace Bot.Host.Tests.Slack;

/// <summary>The whole bot as a server, on the seeds, with the settings of a test.</summary>
internal sealed class RunningBot(WebApplication server, SharedLog log) : IAsyncDisposable
{
    /// <summary>What it logged so far.</summary>
    public string Log => log.ToString();

    /// <summary>Starts it; it reads the seeds first when the folder is empty.</summary>
    public static async Task<RunningBot> StartAsync(LocalSlack slack, string data, string transport, int port)
    {
        var log = new SharedLog();
        var settings = new Dictionary<string, string?>
        {
            ["Coverage:DataDirectory"] = data,
            ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
            ["Slack:BotToken"] = LocalSlack.BotToken,
            ["Slack:AppToken"] = LocalSlack.AppToken,
            ["Slack:SigningSecret"] = LocalSlack.SigningSecret,
            ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri,
            ["Slack:Transport"] = transport,
            ["Chat:Editors:0"] = LocalSlack.Bob,
            ["Chat:QuestionsPerUserAndMinute"] = "10000",
            ["Chat:QuestionsPerPlaceAndMinute"] = "10000",
            ["Host:Urls"] = $"http://127.0.0.1:{port}",
        };
        var server = ServerComposition.Build(new LaunchSettings(settings, Verbose: false), log);
        await server.StartAsync();
        var bot = new RunningBot(server, log);
        // The event ids of "who we are" and of an open socket.
        var ready = transport == "http" ? "[4001]" : "[4002]";
        await LocalSlack.UntilAsync("the bot to connect", () => Task.FromResult(bot.Log.Contains(ready, StringComparison.Ordinal) ? bot : null), () => bot.Log);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
    }
}
