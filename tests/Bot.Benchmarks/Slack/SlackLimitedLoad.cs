using System.Diagnostics;
using System.Globalization;
using Bot.Testing;

namespace Bot.Benchmarks.Slack;

/// <summary>
/// Half of the people name the bot in channels, and Slack limits chat.postMessage for twenty seconds; the others use
/// commands, whose answers go another way. Does anybody wait who need not? Against local Slack, twice: without the limit
/// and with it.
/// </summary>
internal static class SlackLimitedLoad
{
    private const int Channels = 40;
    private static readonly TimeSpan Limited = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it with so many people; 0 when nobody waited who need not, and everybody was answered once.</summary>
    public static async Task<int> RunAsync(int people)
    {
        var free = await MeasureAsync(people, isLimited: false);
        var limited = await MeasureAsync(people, isLimited: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            people, half of them by command       {people}
            commands answered after, no limit     {free.Commands.TotalMilliseconds:0} ms
            commands answered after, limit        {limited.Commands.TotalMilliseconds:0} ms
            ratio                                 {limited.Commands / free.Commands:0.00}
            mentions answered after, no limit     {free.Mentions.TotalMilliseconds:0} ms
            mentions answered after, limit        {limited.Mentions.TotalMilliseconds:0} ms
            calls refused                         {limited.Refused}
            answered once each                    {free.Once}, {limited.Once}
            answered twice                        {free.Twice}, {limited.Twice}
            """));
        return limited.Commands < Limited / 2 && free.Once == people && limited.Once == people ? 0 : 1;
    }

    private static async Task<(TimeSpan Commands, TimeSpan Mentions, int Refused, int Once, int Twice)> MeasureAsync(int people, bool isLimited)
    {
        using var data = new TempFolder();
        await using var slack = await LocalSlack.StartAsync(people: people);
        await using var proxy = await LimitingProxy.StartAsync(slack.ApiBaseUrl, "chat.postMessage", Limited);
        var log = new SharedLog();
        await using var bot = SlackLoad.Build(proxy.ApiBaseUrl, data.Path, log);
        await bot.StartAsync();
        await LocalSlack.UntilAsync("the socket", () => Task.FromResult(log.ToString().Contains("[4002]", StringComparison.Ordinal) ? bot : null));
        await slack.CommandAsync("C0N39", "/who-said", "ceasefire");
        await slack.PostedAsync("C0N39", 1);

        proxy.IsArmed = isLimited;
        var started = Stopwatch.GetTimestamp();
        // Each in a channel of its own, so that an answer can be told by its place.
        var questions = await Task.WhenAll(Enumerable.Range(0, people / 2).Select(person =>
            slack.WriteAsync($"C0N{person % (Channels / 2)}", $"<@{LocalSlack.Bot}> who said ceasefire?", user: $"U0P{person + 1}")));
        await Task.WhenAll(Enumerable.Range(people / 2, people - (people / 2)).Select(person =>
            slack.CommandAsync($"C0N{20 + (person % 19)}", "/who-said", "ceasefire", $"U0P{person + 1}")));
        var commands = await AllAsync(slack, 20, 19, people - (people / 2), started);
        var mentions = await AllAsync(slack, 0, Channels / 2, people / 2, started);
        // A second answer to somebody would come right behind the first.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var answers = await AnswersAsync(slack);
        await bot.StopAsync();
        var asked = questions.Concat(Enumerable.Range(people / 2, people - (people / 2)).Select(person => $"U0P{person + 1}"));
        var each = asked.Select(whom => answers.GetValueOrDefault(whom)).ToList();
        return (commands, mentions, proxy.Refused, each.Count(count => count == 1), each.Count(count => count > 1));
    }

    private static async Task<TimeSpan> AllAsync(LocalSlack slack, int first, int channels, int count, long started)
    {
        while (await CountAsync(slack, first, channels) < count && Stopwatch.GetElapsedTime(started) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        return Stopwatch.GetElapsedTime(started);
    }

    // By the message that was answered, or the person whose command was.
    private static async Task<Dictionary<string, int>> AnswersAsync(LocalSlack slack)
    {
        var answers = new Dictionary<string, int>();
        for (var channel = 0; channel < Channels - 1; channel++)
        {
            foreach (var post in await slack.PostedAsync($"C0N{channel}"))
            {
                var whom = (post.TryGetProperty("ephemeral_to", out var person) ? person : post.GetProperty("thread_ts")).GetString()!;
                answers[whom] = answers.GetValueOrDefault(whom) + 1;
            }
        }
        return answers;
    }

    private static async Task<int> CountAsync(LocalSlack slack, int first, int channels)
    {
        var count = 0;
        for (var channel = first; channel < first + channels; channel++)
            count += (await slack.PostedAsync($"C0N{channel}")).Count;
        return count;
    }
}
