using System.Diagnostics;
using System.Globalization;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>
/// A third of the people name the bot in a channel in which Discord limits messages for twenty seconds; a third names it
/// in other channels, a third uses commands. Does anybody wait who need not? Twice: without the limit and with it.
/// </summary>
internal static class DiscordLimitedLoad
{
    private const string LimitedChannel = "600000000000000777";
    private const double LimitedSeconds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Runs it with so many people; 0 when nobody waited who need not, and everybody was answered once.</summary>
    public static async Task<int> RunAsync(int people)
    {
        var free = await MeasureAsync(people / 3, isLimited: false);
        var limited = await MeasureAsync(people / 3, isLimited: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            people, a third each way              {people / 3 * 3}
            commands answered after, no limit     {free.Commands.TotalMilliseconds:0} ms
            commands answered after, limit        {limited.Commands.TotalMilliseconds:0} ms
            ratio                                 {limited.Commands / free.Commands:0.00}
            other channels after, no limit        {free.Others.TotalMilliseconds:0} ms
            other channels after, limit           {limited.Others.TotalMilliseconds:0} ms
            ratio                                 {limited.Others / free.Others:0.00}
            that channel after, no limit          {free.Channel.TotalMilliseconds:0} ms
            that channel after, limit             {limited.Channel.TotalMilliseconds:0} ms
            answered once each                    {free.Once}, {limited.Once}
            answered twice                        {free.Twice}, {limited.Twice}
            """));
        var half = TimeSpan.FromSeconds(LimitedSeconds / 2);
        return limited.Commands < half && limited.Others < half && free.Once == people / 3 * 3 && limited.Once == people / 3 * 3 ? 0 : 1;
    }

    private static async Task<(TimeSpan Commands, TimeSpan Others, TimeSpan Channel, int Once, int Twice)> MeasureAsync(int each, bool isLimited)
    {
        await using var bot = await DiscordBot.StartAsync();
        var discord = bot.Discord;
        discord.Limits.Global = 1000;
        if (isLimited)
            discord.Faults.LimitFor($"/channels/{LimitedChannel}/messages", TimeSpan.FromSeconds(LimitedSeconds));
        var started = Stopwatch.GetTimestamp();
        var (commands, mentions) = (new List<LoopbackInteraction>(), new List<string>());
        for (var i = 1; i <= each; i++)
        {
            mentions.Add(discord.Say(Person(i), $"<@{discord.State.BotUser}> who said ceasefire?", channel: LimitedChannel));
            mentions.Add(discord.Say(Person(each + i), $"<@{discord.State.BotUser}> who said ceasefire?", channel: $"6000000000000006{i % 50:00}"));
            commands.Add(bot.Ask((2 * each) + i));
        }
        await Task.WhenAny(Task.WhenAll(commands.Select(command => command.Answer)), Task.Delay(Patience));
        var byCommand = Stopwatch.GetElapsedTime(started);
        var others = await AllAsync(discord, channel => channel != LimitedChannel, each, started);
        var own = await AllAsync(discord, channel => channel == LimitedChannel, each, started);
        // A second answer to somebody would come right behind the first.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var answers = discord.State.Messages.CountBy(sent => sent.Message["nonce"]?.GetValue<string>() ?? "").ToDictionary();
        var counts = mentions.Select(id => answers.GetValueOrDefault(id))
            .Concat(commands.Select(command => (command.Answer.IsCompletedSuccessfully ? 1 : 0) + command.FollowUps.Count)).ToList();
        return (byCommand, others, own, counts.Count(count => count == 1), counts.Count(count => count > 1));
    }

    private static string Person(int number) => (1000 + number).ToString(CultureInfo.InvariantCulture);

    private static async Task<TimeSpan> AllAsync(LoopbackDiscord discord, Func<string, bool> isOne, int count, long started)
    {
        while (discord.State.Messages.Count(sent => isOne(sent.Channel)) < count && Stopwatch.GetElapsedTime(started) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        return Stopwatch.GetElapsedTime(started);
    }
}
