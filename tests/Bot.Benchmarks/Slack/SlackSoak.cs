using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bot.Testing;

namespace Bot.Benchmarks.Slack;

/// <summary>
/// A long time under steady questions while Slack misbehaves at random: is everybody answered once, is trouble told within ten seconds
/// and over when it is over, and does memory stay flat? Against local Slack behind a proxy; figures once a minute.
/// </summary>
internal static class SlackSoak
{
    private const int Seed = 20220316;
    private const int Channels = 40;
    private const int People = 300;
    private const double Growth = 1.25;
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenFaults = TimeSpan.FromSeconds(11);
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs for so many minutes; 0 when everybody was answered once, trouble was told in time and memory stayed flat.</summary>
    public static async Task<int> RunAsync(int minutes)
    {
        var random = new Random(Seed);
        using var data = new TempFolder();
        await using var slack = await LocalSlack.StartAsync(people: People);
        await using var proxy = await MisbehavingProxy.StartAsync(slack.ApiBaseUrl, new Random(Seed));
        var log = new SharedLog();
        await using var bot = SlackLoad.Build(proxy.ApiBaseUrl, data.Path, log);
        await bot.StartAsync();
        await LocalSlack.UntilAsync("the socket", () => Task.FromResult(log.ToString().Contains("[4002]", StringComparison.Ordinal) ? bot : null));
        var run = new Run(slack, proxy, new Uri(bot.Urls.First()));
        var heaps = new List<double>();
        var clock = Stopwatch.StartNew();
        var nextFault = BetweenFaults;
        Console.WriteLine("minute   asked  answered  refused  doubled  sockets  told late  heap MB");
        for (var number = 1; clock.Elapsed < TimeSpan.FromMinutes(minutes); number++)
        {
            await run.AskAsync(number);
            if (clock.Elapsed > nextFault)
            {
                await MisbehaveAsync(run, random);
                nextFault = clock.Elapsed + BetweenFaults * (0.5 + random.NextDouble());
            }
            if (clock.Elapsed.TotalMinutes >= heaps.Count + 1)
                heaps.Add(await ReportAsync(run, heaps.Count + 1));
            await Task.Delay(BetweenQuestions);
        }
        await run.DrainAsync();
        heaps.Add(await ReportAsync(run, heaps.Count + 1));
        var (lost, twice) = await run.JudgeAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lost {lost}, answered twice {twice}, told late {run.ToldLate}"));
        await bot.StopAsync();
        return lost == 0 && twice == 0 && run.ToldLate == 0 && heaps[^1] <= heaps[0] * Growth ? 0 : 1;
    }

    private static async Task MisbehaveAsync(Run run, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                run.Proxy.Limit("chat.postMessage", TimeSpan.FromSeconds(1 + random.Next(20)));
                break;
            case 1:
                run.Proxy.Limit("conversations.replies", TimeSpan.FromSeconds(1 + random.Next(20)));
                break;
            case 2:
                run.Proxy.Break("chat.postMessage");
                break;
            case 3:
                run.Proxy.Doubles = random.NextDouble();
                break;
            case 4:
                await run.RevokeAsync();
                break;
            default:
                await run.GiveUpAsync();
                break;
        }
    }

    private static async Task<double> ReportAsync(Run run, int minute)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        var answered = await run.AnsweredAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{minute,6}  {run.Asked,6}  {answered,8}  {run.Proxy.Refused,7}  {run.Proxy.Doubled,7}  {run.Proxy.Opened,7}  {run.ToldLate,9}  {heap,7:0.0}"));
        return heap;
    }

    private sealed class Run(LocalSlack slack, MisbehavingProxy proxy, Uri bot)
    {
        private readonly ConcurrentDictionary<string, int> _asked = new();
        private readonly HttpClient _http = new() { BaseAddress = bot };

        public MisbehavingProxy Proxy => proxy;

        public int Asked => _asked.Values.Sum();

        /// <summary>How often trouble, or its end, was not told in time.</summary>
        public int ToldLate { get; private set; }

        /// <summary>Somebody asks, by turns with a command and with a mention.</summary>
        public async Task AskAsync(int number)
        {
            var (channel, user) = ($"C0N{number % Channels}", $"U0P{(number % People) + 1}");
            if (number % 2 == 0)
            {
                await slack.CommandAsync(channel, "/who-said", "ceasefire", user);
                Count($"{channel}/{user}");
            }
            else
            {
                Count($"{channel}/{await slack.WriteAsync(channel, $"<@{LocalSlack.Bot}> who said ceasefire?", user: user)}");
            }
        }

        /// <summary>Answers by whom or what they answer.</summary>
        private async Task<Dictionary<string, int>> ByQuestionAsync()
        {
            var found = new Dictionary<string, int>();
            for (var channel = 0; channel < Channels; channel++)
            {
                foreach (var post in await slack.PostedAsync($"C0N{channel}"))
                {
                    var whom = post.TryGetProperty("ephemeral_to", out var person) ? person.GetString() : post.GetProperty("thread_ts").GetString();
                    var key = $"C0N{channel}/{whom}";
                    found[key] = found.GetValueOrDefault(key) + 1;
                }
            }
            return found;
        }

        public async Task<int> AnsweredAsync() => (await ByQuestionAsync()).Values.Sum();

        public async Task<(int Lost, int Twice)> JudgeAsync()
        {
            var answered = await ByQuestionAsync();
            return (_asked.Sum(pair => Math.Max(0, pair.Value - answered.GetValueOrDefault(pair.Key))), answered.Sum(pair => Math.Max(0, pair.Value - _asked.GetValueOrDefault(pair.Key))));
        }

        /// <summary>Waits until everybody is answered, or for a minute.</summary>
        public async Task DrainAsync()
        {
            var started = Stopwatch.GetTimestamp();
            while (await AnsweredAsync() < Asked && Stopwatch.GetElapsedTime(started) < Patience)
                await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        /// <summary>The token is taken back for a while, in which nothing can be answered.</summary>
        public async Task RevokeAsync()
        {
            await DrainAsync();
            proxy.IsRevoked = true;
            await TellsAsync(isReady: false, InTime);
            proxy.IsRevoked = false;
            await TellsAsync(isReady: true, InTime);
        }

        /// <summary>For a while no socket lasts longer than its greeting; local Slack delivers nothing twice, so nobody asks meanwhile.</summary>
        public async Task GiveUpAsync()
        {
            await DrainAsync();
            var before = proxy.Opened;
            proxy.GivesUpAtOnce = true;
            proxy.CutAll();
            await Task.Delay(InTime);
            proxy.GivesUpAtOnce = false;
            if (proxy.Opened - before > 20)
                ToldLate++;
            // After so many in a row the bot waits for a while before it tries again.
            var started = Stopwatch.GetTimestamp();
            while (proxy.Standing == 0 && Stopwatch.GetElapsedTime(started) < Patience * 3)
                await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        private async Task TellsAsync(bool isReady, TimeSpan time)
        {
            var started = Stopwatch.GetTimestamp();
            while (true)
            {
                using var response = await _http.GetAsync(new Uri("readyz", UriKind.Relative));
                if (response.IsSuccessStatusCode == isReady)
                    return;
                if (Stopwatch.GetElapsedTime(started) > time + TimeSpan.FromSeconds(1))
                    break;
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
            ToldLate++;
        }

        private void Count(string question) => _asked.AddOrUpdate(question, 1, (_, count) => count + 1);
    }
}
