using Bot.Adapters.Connecting;

namespace Bot.Adapters.Tests.Connecting;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_grow_up_to_the_longest_and_start_small_after_success()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new AlwaysMost());

        var waits = Enumerable.Range(0, 7).Select(_ => backoff.Next().TotalSeconds).ToList();
        backoff.Reset();

        Assert.Equal([1, 2, 4, 8, 16, 30, 30], waits.Select(wait => Math.Round(wait)));
        Assert.Equal(1, Math.Round(backoff.Next().TotalSeconds));
    }

    private sealed class AlwaysMost : Random
    {
        public override double NextDouble() => 0.9999;
    }
}
