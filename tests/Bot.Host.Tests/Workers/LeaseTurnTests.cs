using Bot.Host.Workers;
using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

/// <summary>Whose turn it is, while copies come, die, stop and lose the database.</summary>
public sealed class LeaseTurnTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualTimeProvider _clock = new();
    private readonly ScriptedLeases _leases;
    private readonly List<LeaseTurn> _turns = [];

    public LeaseTurnTests() => _leases = new ScriptedLeases(_clock);

    private int _living;

    public async ValueTask DisposeAsync()
    {
        foreach (var turn in _turns)
        {
            await turn.StopAsync(None);
            turn.Dispose();
        }
    }

    [Fact]
    public async Task The_first_has_it_and_the_second_waits()
    {
        var (first, _) = await StartAsync();
        var (second, _) = await StartAsync();

        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.True(first.IsOurs);
        Assert.False(second.IsOurs);
        Assert.False(second.WaitAsync(None).IsCompleted);
    }

    [Fact]
    public async Task A_copy_that_stops_hands_it_over_at_the_next_look()
    {
        var (first, _) = await StartAsync();
        var (second, writing) = await StartAsync();

        await first.StopAsync(None);
        _living--;
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.False(first.IsOurs);
        Assert.True(second.IsOurs);
        Assert.Equal(2, writing.Lease!.Number);
    }

    [Fact]
    public async Task A_copy_that_dies_is_followed_within_ten_seconds()
    {
        var (first, _) = await StartAsync();
        var (second, _) = await StartAsync();
        first.Dispose();
        _living--;

        await PassAsync(TimeSpan.FromSeconds(9));

        Assert.True(second.IsOurs);
    }

    [Fact]
    public async Task Who_cannot_reach_the_store_gives_up_when_another_may_have_taken_it_and_still_writes_under_the_old_number()
    {
        var (first, writing) = await StartAsync();
        _leases.IsGone = true;

        await PassAsync(TimeSpan.FromSeconds(4));
        var atFirst = first.IsOurs;
        await PassAsync(TimeSpan.FromSeconds(6));

        Assert.True(atFirst);
        Assert.False(first.IsOurs);
        Assert.Equal(1, writing.Lease!.Number);
    }

    [Fact]
    public async Task Who_lost_it_to_another_goes_on_without_a_turn_once_what_was_under_way_has_been_refused()
    {
        var (first, writing) = await StartAsync();
        _leases.GiveTo("intake", "another");

        await PassAsync(TimeSpan.FromSeconds(2));
        var atFirst = writing.Lease;
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.False(first.IsOurs);
        Assert.Equal(1, atFirst!.Number);
        Assert.Null(writing.Lease);
    }

    private async Task<(LeaseTurn Turn, WritingTurn Writing)> StartAsync()
    {
        var writing = new WritingTurn();
        var turn = new LeaseTurn(_leases, writing, new NamedStore(), _clock, NullLogger<LeaseTurn>.Instance);
        await turn.StartAsync(None);
        _turns.Add(turn);
        _living++;
        await Eventually.IsTrueAsync(() => _clock.PendingTimers == _living, "it waits");
        return (turn, writing);
    }

    /// <summary>Second by second, and never before everybody waits again.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        for (var second = 0; second < time.TotalSeconds; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Eventually.IsTrueAsync(() => _clock.PendingTimers == _living, "all wait again");
        }
    }

    private sealed class NamedStore : IStoreCare
    {
        public string Name => "the store";

        public bool IsReadOnly => false;

        public IReadOnlyList<ArticleId> Damaged => [];

        public Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ProbeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
