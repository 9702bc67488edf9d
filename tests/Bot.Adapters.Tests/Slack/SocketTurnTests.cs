using System.Collections.Concurrent;
using Bot.Adapters.Connecting.Turns;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Copies of the bot on one store: two of them have a socket, and the others take over.</summary>
public sealed class SocketTurnTests
{
    [Fact]
    public async Task Two_copies_connect_and_a_third_does_when_one_of_them_stops()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var turns = new SharedTurns();
        await using var first = Start(slack, turns);
        await first.ConnectedAsync();
        await using var second = Start(slack, turns);
        await second.ConnectedAsync();
        await using var third = Start(slack, turns);
        await Eventually.TrueAsync(() => third.Transport.IsElsewhere);

        var opened = slack.CallsOf("apps.connections.open").Count;
        await first.StopAsync();
        await third.ConnectedAsync();

        Assert.Equal(2, opened);
        Assert.Equal((false, false), (second.Transport.IsElsewhere, third.Transport.IsElsewhere));
    }

    [Fact]
    public async Task A_copy_whose_turn_another_has_taken_closes_its_socket_and_waits()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var turns = new SharedTurns();
        await using var rig = Start(slack, turns);
        await rig.ConnectedAsync();

        turns.TakeAwayAll();

        await Eventually.TrueAsync(() => rig.Transport.IsElsewhere);
        Assert.False(rig.Running.IsCompleted);
    }

    private static SlackRig Start(ScriptedSlack slack, ICopyTurns turns) =>
        new(ScriptedHandler.Echo(), options => options.ApiBaseUrl = slack.ApiBaseUrl, turns: turns);

    /// <summary>Turns of copies in one process.</summary>
    private sealed class SharedTurns : ICopyTurns
    {
        private readonly ConcurrentDictionary<string, CancellationTokenSource> _held = new();

        private volatile bool _areOthers;

        public bool AreShared => true;

        /// <summary>Somebody else has them all from now on.</summary>
        public void TakeAwayAll()
        {
            _areOthers = true;
            foreach (var ours in _held.Values)
                ours.Cancel();
        }

        public async Task WhileOursAsync(IReadOnlyList<string> names, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                using var ours = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                if (_areOthers || names.FirstOrDefault(name => _held.TryAdd(name, ours)) is not { } taken)
                {
                    await Task.Delay(5, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    continue;
                }
                await work(ours.Token);
                if (!ours.IsCancellationRequested || cancellationToken.IsCancellationRequested)
                {
                    _held.TryRemove(taken, out _);
                    return;
                }
            }
        }
    }
}
