using Bot.Adapters.Messaging;
using Bot.Host.Workers;
using Bot.Search.Ingestion;
using Bot.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Host.Tests.Workers;

public sealed class TransportWorkersTests
{
    private static readonly IncomingMessage Message =
        new() { Platform = "test", Id = "1", Kind = MessageKind.Command, Place = "C", User = "U", Text = "sources" };

    [Fact]
    public async Task One_dead_platform_never_stops_another_and_one_that_is_off_is_not_run()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));
        var broken = new ScriptedTransport("broken", [], new IOException("cut"));
        var refused = new ScriptedTransport("refused", [], new TransportRefusedException("The token is wrong."));
        var off = new ScriptedTransport("off", [Message]) { IsOn = false };
        var alive = new ScriptedTransport("alive", [Message]);
        var states = new TransportStates([broken, refused, off, alive]);
        using var workers = new TransportWorkers(
            states, chat.Get<IMessageHandler>(), FirstStart(chat), TimeProvider.System, new Logger<TransportWorkers>(chat.Log));

        await workers.StartAsync(CancellationToken.None);
        await alive.Done;
        await Task.WhenAll(broken.Done, refused.Done);
        await workers.StopAsync(CancellationToken.None);

        Assert.Single(alive.Answers);
        Assert.Empty(off.Answers);
        Assert.Equal("off until somebody mends it: The token is wrong.", states.TroubleOf(refused));
        Assert.Contains("started again", states.TroubleOf(broken), StringComparison.Ordinal);
        Assert.Null(states.TroubleOf(alive));
        Assert.Contains(chat.Log.Lines, line => line.Text.Contains("The token is wrong.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_are_answered_while_articles_are_extracted_anew()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));
        var alive = new ScriptedTransport("alive", [Message]);
        var endless = new TaskCompletionSource<int>();
        using var workers = new TransportWorkers(
            new TransportStates([alive]), chat.Get<IMessageHandler>(), FirstStart(chat, new NoIngest { Rebuilding = endless.Task }), TimeProvider.System, new Logger<TransportWorkers>(chat.Log));

        await workers.StartAsync(CancellationToken.None);
        await alive.Done.WaitAsync(TimeSpan.FromMinutes(2));
        await workers.StopAsync(CancellationToken.None);

        Assert.Single(alive.Answers);
    }

    [Fact]
    public async Task A_platform_that_ended_by_a_fault_is_started_again()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));
        var clock = new ManualTimeProvider();
        var broken = new ScriptedTransport("broken", [Message], new IOException("cut"));
        using var workers = new TransportWorkers(new TransportStates([broken]), chat.Get<IMessageHandler>(), FirstStart(chat), clock, new Logger<TransportWorkers>(chat.Log));

        await workers.StartAsync(CancellationToken.None);
        await broken.Done;
        while (broken.Answers.Count < 2)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        await workers.StopAsync(CancellationToken.None);
    }

    private static FirstStart FirstStart(ChatFlow chat, NoIngest? ingest = null) => new(
        new ScriptedQueries(Some.Sources()), ingest ?? new NoIngest(), Options.Create(new CoverageOptions()), new Logger<FirstStart>(chat.Log));
}
