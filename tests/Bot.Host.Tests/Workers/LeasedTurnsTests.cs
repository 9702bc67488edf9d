using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

/// <summary>What one copy does at a time, while copies come, stop, die, sleep and lose the database.</summary>
public sealed class LeasedTurnsTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ScriptedLeases _leases;

    public LeasedTurnsTests() => _leases = new ScriptedLeases(_clock);

    [Fact]
    public async Task One_works_and_the_other_waits()
    {
        await using var first = await StartAsync("shard");
        await using var second = new Copy(_leases, _clock, "shard");

        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0), (first.Begun, second.Begun));
        Assert.True(first.IsAtWork);
    }

    [Fact]
    public async Task Who_stops_ends_its_work_and_hands_the_turn_over_at_the_next_look()
    {
        await using var first = await StartAsync("shard");
        await using var second = new Copy(_leases, _clock, "shard");

        await first.StopAsync();
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.False(first.IsAtWork);
        await Eventually.IsTrueAsync(() => second.IsAtWork, "the second works");
    }

    [Fact]
    public async Task Who_dies_is_followed_within_ten_seconds()
    {
        var dead = await _leases.TakeAsync("shard", "dead", TimeSpan.FromSeconds(7), CancellationToken.None);
        await using var second = new Copy(_leases, _clock, "shard");

        await PassAsync(TimeSpan.FromSeconds(4));
        var atFirst = second.Begun;
        await PassAsync(TimeSpan.FromSeconds(5));

        Assert.NotNull(dead);
        Assert.Equal(0, atFirst);
        await Eventually.IsTrueAsync(() => second.IsAtWork, "the second works");
    }

    [Fact]
    public async Task Who_slept_ends_its_work_when_it_hears_that_another_has_the_turn_and_waits_for_it_again()
    {
        await using var first = await StartAsync("shard");

        _leases.GiveTo("shard", "another");
        await PassAsync(TimeSpan.FromSeconds(3));

        await Eventually.IsTrueAsync(() => !first.IsAtWork, "it ends its work");
        Assert.False(first.Running.IsCompleted);
    }

    [Fact]
    public async Task While_the_store_is_away_everybody_goes_on_with_what_he_has()
    {
        await using var first = await StartAsync("shard");
        await using var second = new Copy(_leases, _clock, "shard");

        _leases.IsGone = true;
        await PassAsync(TimeSpan.FromMinutes(1));
        var meanwhile = (first.IsAtWork, second.Begun);
        _leases.IsGone = false;
        await PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal((true, 0), meanwhile);
        Assert.True(first.IsAtWork || second.IsAtWork);
    }

    [Fact]
    public async Task Any_of_several_turns_will_do_and_the_last_copy_waits_for_one()
    {
        await using var first = await StartAsync("socket 1", "socket 2");
        await using var second = await StartAsync("socket 1", "socket 2");
        await using var third = new Copy(_leases, _clock, "socket 1", "socket 2");

        await PassAsync(TimeSpan.FromSeconds(20));
        var before = third.Begun;
        await second.StopAsync();
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(0, before);
        await Eventually.IsTrueAsync(() => third.IsAtWork, "the third works");
        Assert.True(first.IsAtWork);
    }

    [Fact]
    public async Task Work_that_ends_gives_its_turn_back()
    {
        var turns = new LeasedTurns(_leases, _clock, NullLogger<LeasedTurns>.Instance);
        var others = new LeasedTurns(_leases, _clock, NullLogger<LeasedTurns>.Instance);
        var order = new List<int>();

        await turns.WhileOursAsync(["commands"], token => Add(order, 1), CancellationToken.None);
        await others.WhileOursAsync(["commands"], token => Add(order, 2), CancellationToken.None);

        Assert.Equal([1, 2], order);
    }

    [Fact]
    public async Task A_fault_of_the_work_passes_through_and_gives_the_turn_back()
    {
        var turns = new LeasedTurns(_leases, _clock, NullLogger<LeasedTurns>.Instance);

        await Assert.ThrowsAsync<InvalidDataException>(() => turns.WhileOursAsync(["shard"], _ => throw new InvalidDataException(), CancellationToken.None));

        Assert.NotNull(await _leases.TakeAsync("shard", "another", TimeSpan.FromSeconds(7), CancellationToken.None));
    }

    private static Task Add(List<int> order, int number)
    {
        order.Add(number);
        return Task.CompletedTask;
    }

    private async Task<Copy> StartAsync(params string[] names)
    {
        var copy = new Copy(_leases, _clock, names);
        await Eventually.IsTrueAsync(() => copy.IsAtWork, "it works");
        return copy;
    }

    /// <summary>Second by second, and never before everybody waits again.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        for (var second = 0; second < time.TotalSeconds; second++)
        {
            var waiting = _clock.PendingTimers;
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Eventually.IsTrueAsync(() => _clock.PendingTimers >= waiting, "all wait again");
        }
    }

    /// <summary>A copy whose work lasts until it is told to end.</summary>
    private sealed class Copy : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private int _begun;
        private volatile bool _isAtWork;

        public Copy(ScriptedLeases leases, TimeProvider clock, params string[] names) =>
            Running = new LeasedTurns(leases, clock, NullLogger<LeasedTurns>.Instance).WhileOursAsync(names, WorkAsync, _stop.Token);

        public int Begun => Volatile.Read(ref _begun);

        public bool IsAtWork => _isAtWork;

        public Task Running { get; }

        public async Task StopAsync()
        {
            await _stop.CancelAsync();
            await Running;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _stop.Dispose();
        }

        private async Task WorkAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _begun);
            _isAtWork = true;
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                _isAtWork = false;
            }
        }
    }
}
