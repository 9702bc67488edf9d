using Bot.Adapters.Commands;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Bot.Testing.Discord;
using Microsoft.AspNetCore.Builder;

namespace Bot.Benchmarks.Discord;

/// <summary>The whole bot on the seeds, logged in to a Discord on the loopback.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private readonly WebApplication _bot;
    private readonly HttpClient _http = new();

    private DiscordBot(LoopbackDiscord discord)
    {
        Discord = discord;
        _bot = ServerComposition.Build(
            new LaunchSettings(
                new Dictionary<string, string?>
                {
                    ["Coverage:DataDirectory"] = _data.Path,
                    ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
                    // Everybody asks in one channel here; the limits on people and channels are not what is measured.
                    ["Chat:QuestionsPerPlaceAndMinute"] = "100000",
                    ["Chat:QuestionsPerUserAndMinute"] = "10000",
                    ["Discord:Token"] = discord.State.Token,
                    ["Discord:ApplicationId"] = discord.State.Application,
                    ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
                    ["Host:Urls"] = "http://127.0.0.1:0",
                },
                Verbose: false),
            TextWriter.Null);
    }

    public LoopbackDiscord Discord { get; }

    /// <summary>Starts, logs in, and answers one question so that nothing is cold.</summary>
    public static async Task<DiscordBot> StartAsync()
    {
        var bot = new DiscordBot(LoopbackDiscord.Start());
        await bot._bot.StartAsync();
        await Eventually.IsTrueAsync(() => bot.Discord.Gateway.Sessions.Any(session => session.IsConnected), "the bot logs in");
        await bot.Ask(0).Answer.WaitAsync(TimeSpan.FromSeconds(30));
        return bot;
    }

    /// <summary>Somebody asks one of the catalogue's examples.</summary>
    public LoopbackInteraction Ask(int number)
    {
        var questions = CommandCatalog.Questions.Where(command => command.Subject is not null).ToList();
        var command = questions[number % questions.Count];
        var example = command.Examples[number / questions.Count % command.Examples.Count];
        var subject = example[(example.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return Discord.Command((100 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), command.Name, (command.Subject!.Name, subject));
    }

    /// <summary>What it says of itself to whoever watches it.</summary>
    public async Task<bool> IsReadyAsync()
    {
        using var response = await _http.GetAsync(new Uri(_bot.Urls.First() + "/readyz"));
        return response.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
        _data.Dispose();
    }
}
