using System.Diagnostics;
using System.Globalization;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>
/// Many people use a command in the same moment, and in the middle of it the connection breaks: is each acknowledged
/// within Discord's three seconds, and none lost or answered twice?
/// </summary>
internal static class DiscordLoad
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs it with so many commands; 0 when all went well.</summary>
    public static async Task<int> RunAsync(int commands)
    {
        await using var bot = await DiscordBot.StartAsync();
        var started = Stopwatch.GetTimestamp();
        var asked = new List<LoopbackInteraction>();
        for (var i = 1; i <= commands; i++)
        {
            asked.Add(bot.Ask(i));
            if (i == commands / 2)
                bot.Discord.Gateway.BreakAll();
        }
        var answers = Task.WhenAll(asked.Select(interaction => interaction.Answer));
        await Task.WhenAny(answers, Task.Delay(Patience));
        return Report(bot.Discord, asked, Stopwatch.GetElapsedTime(started));
    }

    private static int Report(LoopbackDiscord discord, List<LoopbackInteraction> asked, TimeSpan took)
    {
        var lost = asked.Count(interaction => !interaction.Answer.IsCompletedSuccessfully);
        var twice = asked.Count(interaction => interaction.FollowUps.Count > 0);
        var acknowledged = asked.Where(interaction => interaction.Acknowledged is not null)
            .Select(interaction => interaction.Acknowledged!.Value - interaction.Created).Order().ToList();
        if (acknowledged.Count == 0)
            acknowledged.Add(TimeSpan.MaxValue);
        var deferred = asked.Count(interaction => interaction.AcknowledgedAs == 5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            commands at once       {asked.Count}
            forced resumes         {discord.Gateway.Resumes}
            acknowledged, median   {acknowledged[acknowledged.Count / 2].TotalMilliseconds:0} ms
            acknowledged, slowest  {acknowledged[^1].TotalMilliseconds:0} ms
            deferred first         {deferred}
            all answered after     {took.TotalMilliseconds:0} ms
            lost                   {lost}
            answered twice         {twice}
            """));
        return lost == 0 && twice == 0 && acknowledged.Count == asked.Count && acknowledged[^1] < InTime ? 0 : 1;
    }
}
