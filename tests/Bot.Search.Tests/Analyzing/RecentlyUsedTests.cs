using Bot.Search.Analyzing;

namespace Bot.Search.Tests.Analyzing;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void What_was_met_of_late_is_remembered_and_the_rest_is_made_again()
    {
        var made = new List<string>();
        var cache = new RecentlyUsed<string, string>(2, StringComparer.Ordinal);

        foreach (var word in new[] { "a", "a", "b", "a", "c", "a", "d", "e", "f", "a" })
            Assert.Equal(word.ToUpperInvariant(), cache.GetOrMake(word.AsSpan(), Make));

        // "a" comes along into the next generation when it is met; it is lost when two generations pass without it.
        Assert.Equal(["a", "b", "c", "d", "e", "f", "a"], made);

        string Make(string word)
        {
            made.Add(word);
            return word.ToUpperInvariant();
        }
    }

    [Fact]
    public void Beyond_its_capacity_and_from_several_threads_it_gives_each_word_its_term()
    {
        var cache = new RecentlyUsed<string, string>(50, StringComparer.Ordinal);

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number =>
        {
            var word = $"word{number * 7919 % 331}";
            Assert.Equal(word + "!", cache.GetOrMake(word.AsSpan(), one => one + "!"));
        });
    }
}
