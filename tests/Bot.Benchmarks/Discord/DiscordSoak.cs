using System.Diagnostics;
using System.Globalization;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>
/// A long time under steady questions while Discord misbehaves at random: does everything keep being answered, and does
/// memory stay flat? Figures once a minute.
/// </summary>
internal static class DiscordSoak
{
    private const int Seed = 20220316;
    private const double Growth = 1.25;
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs for so many minutes; 0 when nothing was lost and memory stayed flat.</summary>
    public static async Task<int> RunAsync(int minutes)
    {
        await using var bot = await DiscordBot.StartAsync();
        bot.Discord.State.Records = false;
        var random = new Random(Seed);
        var counts = new Counts();
        var heaps = new List<double>();
        var clock = Stopwatch.StartNew();
        var nextFault = BetweenFaults;
        Console.WriteLine("minute   asked  answered    lost  resumes  sessions  heap MB  working set MB");
        for (var number = 1; clock.Elapsed < TimeSpan.FromMinutes(minutes); number++)
        {
            // Without a session Discord sends events to nobody, and never again.
            if (bot.Discord.Gateway.Sessions.Any())
                _ = FollowAsync(bot.Discord, bot.Ask(number % 5000), counts);
            if (clock.Elapsed > nextFault)
            {
                Misbehave(bot.Discord, random);
                nextFault = clock.Elapsed + BetweenFaults * (0.5 + random.NextDouble());
            }
            if (clock.Elapsed.TotalMinutes >= heaps.Count + 1)
                heaps.Add(Report(bot.Discord, counts, heaps.Count + 1));
            await Task.Delay(BetweenQuestions);
        }
        await Task.Delay(TimeSpan.FromSeconds(5));
        heaps.Add(Report(bot.Discord, counts, heaps.Count + 1));
        return counts.Lost == 0 && heaps[^1] <= heaps[0] * Growth ? 0 : 1;
    }

    private static async Task FollowAsync(LoopbackDiscord discord, LoopbackInteraction asked, Counts counts)
    {
        Interlocked.Increment(ref counts.Asked);
        var done = await Task.WhenAny(asked.Answer, Task.Delay(Patience));
        // An answer may also have come as a message, after Discord forgot the interaction.
        if (done == asked.Answer || discord.State.Nonces.Keys.Any(key => key.EndsWith(asked.Id, StringComparison.Ordinal)))
            Interlocked.Increment(ref counts.Answered);
        else
            Interlocked.Increment(ref counts.Lost);
        discord.State.Interactions.TryRemove(asked.Id, out _);
    }

    private static void Misbehave(LoopbackDiscord discord, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                discord.Gateway.AskToReconnect();
                break;
            case 1:
                discord.Gateway.Invalidate(resumable: true);
                break;
            case 2:
                discord.Gateway.BreakAll();
                break;
            case 3:
                discord.Gateway.CloseAll(4000 + random.Next(3));
                break;
            case 4:
                discord.Faults.AddLimit("/callback", random.NextDouble(), "user");
                break;
            case 5:
                discord.Faults.AddLimit("/callback", random.NextDouble(), "shared");
                break;
            case 6:
                discord.Faults.Add(new LoopbackFaults.Fault("/callback", 502));
                break;
            case 7:
                discord.Faults.Add(new LoopbackFaults.Fault("/callback", 200, Wait: TimeSpan.FromSeconds(random.NextDouble())));
                break;
            default:
                discord.Gateway.Invalidate(resumable: false);
                break;
        }
    }

    private static double Report(LoopbackDiscord discord, Counts counts, int minute)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{minute,6}  {counts.Asked,6}  {counts.Answered,8}  {counts.Lost,6}  {discord.Gateway.Resumes,7}  {discord.Gateway.Identifies,8}  {heap,7:0.0}  {process.WorkingSet64 / 1e6,14:0.0}"));
        return heap;
    }

    private sealed class Counts
    {
        public int Asked;
        public int Answered;
        public int Lost;
    }
}
