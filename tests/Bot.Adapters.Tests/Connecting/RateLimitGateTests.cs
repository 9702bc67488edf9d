using Bot.Adapters.Connecting;
using Bot.Testing;

namespace Bot.Adapters.Tests.Connecting;

public sealed class RateLimitGateTests
{
    [Fact]
    public void A_key_gets_its_tokens_back_over_time_and_others_are_not_touched()
    {
        var clock = new ManualTimeProvider();
        var gate = new RateLimitGate(2, TimeSpan.FromMinutes(1), clock);

        var first = new[] { gate.TryTake("a"), gate.TryTake("a") };
        var refused = gate.TryTake("a");
        var other = gate.TryTake("b");
        clock.Advance(TimeSpan.FromSeconds(30));
        var later = gate.TryTake("a");

        Assert.Equal([null, null], first);
        Assert.Equal(TimeSpan.FromSeconds(30), refused);
        Assert.Null(other);
        Assert.Null(later);
    }
}
