using Bot.Adapters.Connecting.Remembering;
using Bot.Testing;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Connecting.Remembering;

public sealed class ChatMemoryTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ListLog _log = new();
    private readonly DurableChatFacts _facts;
    private readonly ChatMemory _memory;

    public ChatMemoryTests()
    {
        _facts = new DurableChatFacts(_clock);
        _memory = Open();
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task An_event_is_taken_once_by_whoever_comes_first_under_any_of_its_ids()
    {
        var other = Open();

        Assert.True(await _memory.TryTakeAsync("chat", ["envelope", "event"], CancellationToken.None));
        Assert.False(await _memory.TryTakeAsync("chat", ["event"], CancellationToken.None));
        Assert.False(await other.TryTakeAsync("chat", ["another envelope", "event"], CancellationToken.None));
        Assert.True(await other.TryTakeAsync("another chat", ["event"], CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_store_an_event_is_taken_once_in_each_process()
    {
        _facts.IsBroken = true;

        Assert.True(await _memory.TryTakeAsync("chat", ["event"], CancellationToken.None));
        Assert.False(await _memory.TryTakeAsync("chat", ["event"], CancellationToken.None));
        Assert.Equal(1, _log.Count(3010));
    }

    [Fact]
    public async Task Nobody_waits_long_for_a_write_and_what_is_not_written_is_found()
    {
        var slow = new TaskCompletionSource();
        _facts.Writing = slow.Task;
        var keeping = _memory.KeepAsync([Of("a", "first")], CancellationToken.None);
        await Eventually.IsTrueAsync(() => _facts.Saves == 1 && _clock.PendingTimers == 1, "the write is waited for");

        _clock.Advance(TimeSpan.FromSeconds(1));
        await keeping.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal("first", await _memory.FindAsync("kind", "a", CancellationToken.None));
        Assert.Null(await Open().FindAsync("kind", "a", CancellationToken.None));
        slow.SetResult();
        var other = Open();
        await Eventually.IsTrueAsync(() => _facts.FindAsync("kind", "a", CancellationToken.None).IsCompletedSuccessfully, "it is written behind");
        await _memory.KeepAsync([Of("b", "")], CancellationToken.None);
        Assert.Equal("first", await other.FindAsync("kind", "a", CancellationToken.None));
    }

    [Fact]
    public async Task What_a_broken_store_did_not_take_is_newer_than_what_it_has_and_written_when_it_works_again()
    {
        await _memory.KeepAsync([Of("a", "old")], CancellationToken.None);
        _facts.IsBroken = true;
        await _memory.KeepAsync([Of("a", "new")], CancellationToken.None);
        Assert.Equal("new", await _memory.FindAsync("kind", "a", CancellationToken.None));
        _facts.IsBroken = false;
        Assert.Equal("new", await _memory.FindAsync("kind", "a", CancellationToken.None));

        await _memory.KeepAsync([Of("b", "")], CancellationToken.None);

        Assert.Equal("new", await Open().FindAsync("kind", "a", CancellationToken.None));
    }

    [Fact]
    public async Task Each_outage_is_told_once()
    {
        for (var outage = 0; outage < 2; outage++)
        {
            _facts.IsBroken = true;
            await _memory.KeepAsync([Of("a", "")], CancellationToken.None);
            await _memory.FindAsync("kind", "other", CancellationToken.None);
            await _memory.TryTakeAsync("chat", [$"{outage}"], CancellationToken.None);
            _facts.IsBroken = false;
            await _memory.KeepAsync([Of("b", "")], CancellationToken.None);
        }

        Assert.Equal(2, _log.Count(3010));
    }

    [Fact]
    public async Task Many_who_keep_at_once_are_written_together_and_none_is_lost()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Task.Run(() => _memory.KeepAsync([Of($"{number}", "")], CancellationToken.None))));

        var other = Open();
        for (var number = 0; number < 500; number++)
            Assert.NotNull(await other.FindAsync("kind", $"{number}", CancellationToken.None));
    }

    private ChatMemory Open() => new(_facts, _clock, new Logger<ChatMemory>(_log));

    private static ChatFact Of(string key, string value) => new("kind", key, value);
}
