using Bot.Testing;
using FsCheck.Fluent;

namespace Bot.Architecture.Tests;

public sealed class PropertiesTests
{
    [Fact]
    public void A_property_that_fails_names_the_seed_to_try_it_with_again()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Properties.Holds(Gen.Choose(0, 9).ToArbitrary(), number => number < 0));

        Assert.Matches(@"PROPERTY_SEED=\d+\n(.|\n)*Falsifiable", failure.Message);
    }

    [Fact]
    public async Task Every_run_draws_a_seed_of_its_own()
    {
        var drawn = new HashSet<int>();
        for (var run = 0; run < 3; run++)
            await Properties.HoldsAsync(random => Task.FromResult(drawn.Add(random.Next())));

        Assert.True(drawn.Count > 1 || Environment.GetEnvironmentVariable("PROPERTY_SEED") is not null);
    }
}
