using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Loading;

/// <summary>Opens the index and asks through the whole command path: command text in, rendered message out.</summary>
internal static class AskStep
{
    private const int Rounds = 5;
    private const int Callers = 8;
    private static readonly TerminalRenderer Screen = new(TerminalStyle.Plain);

    public static async Task RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var bot = Compose(options);
        var built = clock.Elapsed;
        await using (var snapshot = await bot.GetRequiredService<IIndexReader>().OpenAsync(cancellationToken))
            await snapshot.CountAsync(CoverageFilter.None, cancellationToken);
        var opened = clock.Elapsed - built;
        var (all, own) = Machine.Resident();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n## Ask\n\nopened in {opened.TotalMilliseconds:F0} ms (index and counts); {all:F0} MB resident, {own:F0} MB of it not file pages\n"));
        var kinds = QuestionKinds.All(options.Quotes, options.Seed).Where(kind => kind.Kind.Contains(options.Kind, StringComparison.Ordinal)).ToList();
        var handler = bot.GetRequiredService<IMessageHandler>();
        foreach (var text in kinds.Select(kind => kind.Texts[0]))
            await AskAsync(handler, text, cancellationToken);
        await OneCallerAsync(handler, kinds, cancellationToken);
        await ManyCallersAsync(handler, kinds, cancellationToken);
        (all, own) = Machine.Resident();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nafter all questions: {all:F0} MB resident, {own:F0} MB of it not file pages, peak {Machine.Peak():F0} MB"));
    }

    private static ServiceProvider Compose(LoadOptions options) => BotComposition.Build(
        new LaunchSettings(
            new Dictionary<string, string?>
            {
                ["Coverage:DataDirectory"] = options.Data,
                ["Chat:QuestionsPerUserAndMinute"] = "10000",
                ["Chat:QuestionsPerPlaceAndMinute"] = "100000",
            },
            false),
        Console.Error);

    private static async Task OneCallerAsync(
        IMessageHandler handler, IReadOnlyList<(string Kind, IReadOnlyList<string> Texts)> kinds, CancellationToken cancellationToken)
    {
        Console.WriteLine("one caller:\n\n" + Latencies.Header);
        var all = new Latencies("any question");
        foreach (var (kind, texts) in kinds)
        {
            var times = new Latencies(kind);
            for (var i = 0; i < Rounds * texts.Count; i++)
            {
                var timer = new Timer();
                await AskAsync(handler, texts[i % texts.Count], cancellationToken);
                timer.Stop(times);
                timer.Stop(all);
            }
            Console.WriteLine(times.Row());
        }
        Console.WriteLine(all.Row());
    }

    private static async Task ManyCallersAsync(
        IMessageHandler handler, IReadOnlyList<(string Kind, IReadOnlyList<string> Texts)> kinds, CancellationToken cancellationToken)
    {
        var all = new Latencies(string.Create(CultureInfo.InvariantCulture, $"any question, {Callers} callers"));
        var texts = kinds.SelectMany(kind => kind.Texts).ToList();
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Callers, new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = cancellationToken }, async (caller, token) =>
        {
            var random = new Random(caller);
            for (var i = 0; i < texts.Count; i++)
            {
                var timer = new Timer();
                await AskAsync(handler, texts[random.Next(texts.Count)], token, $"user {caller} {i / 200}");
                timer.Stop(all);
            }
        });
        Console.WriteLine(all.Row());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{all.Count / clock.Elapsed.TotalSeconds:F0} questions a second with {Callers} callers"));
    }

    private static int _asked;

    private static async Task AskAsync(IMessageHandler handler, string text, CancellationToken cancellationToken, string? user = null)
    {
        var number = Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture);
        var message = new IncomingMessage
        {
            Platform = "benchmark",
            Id = number,
            Kind = MessageKind.Command,
            Place = "place " + number,
            User = user ?? "user " + number,
            Text = text,
            Visibility = MessageVisibility.Public,
        };
        var answer = await handler.HandleAsync(message, Screen.Limits, cancellationToken);
        if (answer.Outcome is not (MessageOutcome.Answered or MessageOutcome.NotFound))
            throw new InvalidOperationException($"{text}: {answer.Outcome}: {Screen.Preview(answer)}");
        _ = Screen.Preview(answer);
    }
}
