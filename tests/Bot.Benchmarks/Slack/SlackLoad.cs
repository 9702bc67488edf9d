using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;

namespace Bot.Benchmarks.Slack;

/// <summary>
/// Many people type a slash command in the same moment, over one socket: is each acknowledged in time, answered, and
/// answered once? Against local Slack, with the whole bot on the seeds and its usual settings.
/// </summary>
internal static class SlackLoad
{
    private const int Channels = 40;
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);

    /// <summary>Runs it with so many commands; 0 when all went well.</summary>
    public static async Task<int> RunAsync(int commands)
    {
        using var data = new TempFolder();
        await using var slack = await LocalSlack.StartAsync(people: commands);
        var log = new SharedLog();
        await using var bot = Build(slack.ApiBaseUrl, data.Path, log);
        await bot.StartAsync();
        await LocalSlack.UntilAsync("the socket", () => Task.FromResult(log.ToString().Contains("[4002]", StringComparison.Ordinal) ? bot : null));
        await AskAsync(slack, 0);
        await slack.PostedAsync(Channel(0), 1);

        var started = Stopwatch.GetTimestamp();
        var acknowledged = await Task.WhenAll(Enumerable.Range(1, commands - 1).Prepend(commands).Select(person => AskAsync(slack, person)));
        var answers = await LocalSlack.UntilAsync("every answer", async () => await AnswersAsync(slack) is var all && all.Count > commands ? all : null);
        var answered = Stopwatch.GetElapsedTime(started);
        // A second answer to somebody would come right behind the first.
        await Task.Delay(TimeSpan.FromSeconds(1));
        answers = await AnswersAsync(slack);
        await bot.StopAsync();
        return Report(commands, acknowledged, answered, answers);
    }

    private static int Report(int commands, TimeSpan[] acknowledged, TimeSpan answered, List<string> answers)
    {
        var twice = answers.GroupBy(person => person).Count(person => person.Count() > 1);
        Array.Sort(acknowledged);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            commands at once       {commands}
            acknowledged, median   {acknowledged[commands / 2].TotalMilliseconds:0} ms
            acknowledged, slowest  {acknowledged[^1].TotalMilliseconds:0} ms
            all answered after     {answered.TotalMilliseconds:0} ms
            answered               {answers.Distinct().Count() - 1}
            answered twice         {twice}
            """));
        return acknowledged[^1] < InTime && twice == 0 && answers.Count == commands + 1 ? 0 : 1;
    }

    private static async Task<TimeSpan> AskAsync(LocalSlack slack, int person)
    {
        var questions = CommandCatalog.Questions;
        var example = questions[person % questions.Count].Examples[0];
        var space = example.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = space < 0 ? (example, "") : (example[..space], example[(space + 1)..]);
        var started = Stopwatch.GetTimestamp();
        await slack.CommandAsync(Channel(person), "/" + command, text, person == 0 ? LocalSlack.Alice : $"U0P{person}");
        return Stopwatch.GetElapsedTime(started);
    }

    private static string Channel(int person) => $"C0N{person % Channels}";

    /// <summary>Who was answered, once for each answer.</summary>
    private static async Task<List<string>> AnswersAsync(LocalSlack slack)
    {
        var people = new List<string>();
        for (var channel = 0; channel < Channels; channel++)
            people.AddRange((await slack.PostedAsync(Channel(channel))).Select(message => message.GetProperty("ephemeral_to").GetString()!));
        return people;
    }

    /// <summary>The whole bot on the seeds, with a Web API that may stand before local Slack's.</summary>
    public static WebApplication Build(Uri api, string data, SharedLog log) => ServerComposition.Build(
        new LaunchSettings(
            new Dictionary<string, string?>
            {
                ["Coverage:DataDirectory"] = data,
                ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
                ["Slack:BotToken"] = LocalSlack.BotToken,
                ["Slack:AppToken"] = LocalSlack.AppToken,
                ["Slack:ApiBaseUrl"] = api.AbsoluteUri,
                ["Host:Urls"] = $"http://127.0.0.1:{LocalSlack.FreePort()}",
            },
            Verbose: false),
        log);
}
