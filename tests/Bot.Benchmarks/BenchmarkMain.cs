using System.Globalization;
using BenchmarkDotNet.Running;
using Bot.Benchmarks.Copies;
using Bot.Benchmarks.Damaging;
using Bot.Benchmarks.Discord;
using Bot.Benchmarks.Following;
using Bot.Benchmarks.Ingesting;
using Bot.Benchmarks.Loading;
using Bot.Benchmarks.Slack;

namespace Bot.Benchmarks;

/// <summary>Verbs measure whole ways through the house; everything else goes to BenchmarkDotNet.</summary>
internal static class BenchmarkMain
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["load", .. var rest]:
                return await LoadProgram.RunAsync(rest, CancellationToken.None);
            case ["discord-load", var commands]:
                return await DiscordLoad.RunAsync(int.Parse(commands, CultureInfo.InvariantCulture));
            case ["discord-load", var commands, "limited"]:
                return await DiscordLimitedLoad.RunAsync(Number(commands));
            case ["discord-soak", var minutes]:
                return await DiscordSoak.RunAsync(int.Parse(minutes, CultureInfo.InvariantCulture));
            case ["slack-soak", var minutes]:
                return await SlackSoak.RunAsync(Number(minutes));
            case ["slack-load"]:
                return await SlackLoad.RunAsync(200);
            case ["slack-load", var commands]:
                return await SlackLoad.RunAsync(int.Parse(commands, CultureInfo.InvariantCulture));
            case ["slack-load", var commands, "limited"]:
                return await SlackLimitedLoad.RunAsync(Number(commands));
            case ["ingest", var articles]:
                return await IngestProgram.RunAsync(int.Parse(articles, CultureInfo.InvariantCulture), CancellationToken.None);
            case ["bounds", var seed, var part]:
                return await BoundsProgram.RunAsync(Number(seed), part, CancellationToken.None);
            case ["bounds", .. var seed]:
                return await BoundsProgram.RunAsync(Optional(seed) ?? 1, part: "", CancellationToken.None);
            case ["bound", var file, var mediaType]:
                return BoundsProgram.One(file, mediaType);
            case ["flip", var flips, .. var seed]:
                return await FlipProgram.RunAsync(Number(flips), Optional(seed), CancellationToken.None);
            case ["follow", .. var quotes]:
                return await FollowProgram.RunAsync(Optional(quotes) ?? 20_000, CancellationToken.None);
            case ["chaos", "standby", var minutes, var kills, .. var seed]:
                return await ChaosProgram.RunAsync(hasStandby: true, double.Parse(minutes, CultureInfo.InvariantCulture), Number(kills), Optional(seed), CancellationToken.None);
            case ["chaos", var minutes, var kills, .. var seed]:
                return await ChaosProgram.RunAsync(hasStandby: false, double.Parse(minutes, CultureInfo.InvariantCulture), Number(kills), Optional(seed), CancellationToken.None);
            case ["failover", .. var times]:
                return await FailoverProgram.RunAsync(Optional(times) ?? 10, CancellationToken.None);
            case ["copies", ("intake" or "shared") and var only, var articles]:
                return await CopiesProgram.RunAsync(Number(articles), only, CancellationToken.None);
            case ["copies", .. var articles]:
                return await CopiesProgram.RunAsync(Optional(articles) ?? 3_000, only: null, CancellationToken.None);
            case ["kill", var kills, .. var seed]:
                return await KillProgram.RunAsync(Number(kills), Optional(seed), CancellationToken.None);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(BenchmarkMain).Assembly).Run(args);
                return 0;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int? Optional(string[] rest) => rest is [var number] ? Number(number) : null;
}
