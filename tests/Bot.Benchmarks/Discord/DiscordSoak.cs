using System.Diagnostics;
using System.Globalization;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>
/// A long time under steady questions while Discord misbehaves at random: is everybody answered once, and does memory stay flat? At
/// the end the token is taken back: is that told within ten seconds? Figures once a minute.
/// </summary>
internal static class DiscordSoak
{
    private const int Seed = 20220316;
    private const double Growth = 1.25;
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);

    /// <summary>Runs for so many minutes; 0 when everybody was answered once, memory stayed flat and the lost token was told.</summary>
    public static async Task<int> RunAsync(int minutes)
    {
        await using var bot = await DiscordBot.StartAsync();
        bot.Discord.State.Records = false;
        var faults = new SoakFaults(bot.Discord, new Random(Seed));
        var ledger = new SoakLedger(bot.Discord);
        var heaps = new List<double>();
        var clock = Stopwatch.StartNew();
        var nextFault = BetweenFaults;
        Console.WriteLine("minute   asked  answered    lost   twice  resumes  refused  sessions  heap MB  working set MB");
        for (var number = 1; clock.Elapsed < TimeSpan.FromMinutes(minutes); number++)
        {
            // Without a session Discord sends events to nobody, and never again.
            if (bot.Discord.Gateway.Sessions.Any())
                Ask(bot, ledger, number);
            ledger.Collect();
            if (clock.Elapsed > nextFault)
                nextFault = clock.Elapsed + BetweenFaults * faults.Next();
            if (clock.Elapsed.TotalMinutes >= heaps.Count + 1)
                heaps.Add(Report(bot.Discord, ledger, heaps.Count + 1));
            await Task.Delay(BetweenQuestions);
        }
        await ledger.DrainAsync();
        heaps.Add(Report(bot.Discord, ledger, heaps.Count + 1));
        var told = await RevokeAsync(bot);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"token taken back: told after {told.TotalSeconds:0.0} s"));
        return ledger is { Lost: 0, Twice: 0 } && heaps[^1] <= heaps[0] * Growth && told < InTime ? 0 : 1;
    }

    // Two of three by command, one by a mention in one of fifty channels.
    private static void Ask(DiscordBot bot, SoakLedger ledger, int number)
    {
        if (number % 3 != 0)
            ledger.Follow(bot.Ask(number % 5000));
        else
            ledger.Follow(bot.Discord.Say(
                (1000 + (number % 500)).ToString(CultureInfo.InvariantCulture), $"<@{bot.Discord.State.BotUser}> who said ceasefire?", channel: SoakFaults.Channel(number)));
    }

    private static async Task<TimeSpan> RevokeAsync(DiscordBot bot)
    {
        bot.Discord.State.Token = "another";
        bot.Discord.Gateway.CloseAll(4004, endSessions: true);
        var started = Stopwatch.GetTimestamp();
        while (await bot.IsReadyAsync() && Stopwatch.GetElapsedTime(started) < InTime * 2)
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        return Stopwatch.GetElapsedTime(started);
    }

    private static double Report(LoopbackDiscord discord, SoakLedger ledger, int minute)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{minute,6}  {ledger.Asked,6}  {ledger.Answered,8}  {ledger.Lost,6}  {ledger.Twice,6}  {discord.Gateway.Resumes,7}  {discord.Gateway.RefusedResumes,7}  {discord.Gateway.Identifies,8}  {heap,7:0.0}  {process.WorkingSet64 / 1e6,14:0.0}"));
        return heap;
    }
}
