using Bot.Search.Naming;

namespace Bot.Search.Tests.Naming;

public sealed class MisspellingsTests
{
    [Theory]
    [InlineData("", "", 2, 0)]
    [InlineData("roe", "roe", 0, 0)]
    [InlineData("roe", "row", 1, 1)]
    [InlineData("roe", "rove", 1, 1)]
    [InlineData("rove", "roe", 1, 1)]
    [InlineData("roe", "ore", 1, 1)]
    [InlineData("roe", "oer", 2, 2)]
    [InlineData("abcd", "badc", 2, 2)]
    [InlineData("abcd", "acbd", 2, 1)]
    [InlineData("abc", "ca", 3, 3)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("a", "", 1, 1)]
    [InlineData("", "ab", 2, 2)]
    [InlineData("", "ab", 1, 2)]
    [InlineData("abcdef", "ghijkl", 2, 3)]
    public void Slips_are_counted_up_to_the_limit(string left, string right, int limit, int slips)
    {
        Assert.Equal(slips, Misspellings.Distance(left, right, limit));
        Assert.Equal(slips, Misspellings.Distance(right, left, limit));
    }

    [Fact]
    public void Texts_of_64_letters_are_compared_and_longer_ones_are_far_apart()
    {
        var longest = string.Concat(Enumerable.Repeat("abcdefgh", 8));

        Assert.Equal(0, Misspellings.Distance(longest, longest, 2));
        Assert.Equal(1, Misspellings.Distance(longest, $"x{longest[1..]}", 2));
        Assert.Equal(3, Misspellings.Distance(longest + "a", longest + "a", 2));
        Assert.Equal(3, Misspellings.Distance(longest, longest + "a", 2));
        Assert.Equal(3, Misspellings.Distance(longest + "a", longest, 2));
    }

    [Theory]
    [InlineData("roe", "roe", true)]
    [InlineData("rod", "roe", false)]
    [InlineData("rove", "roe", false)]
    [InlineData("dorn", "dorm", true)]
    [InlineData("dorn", "darm", false)]
    [InlineData("hartley", "hartlay", true)]
    [InlineData("hartley", "hertlay", false)]
    [InlineData("hartmann", "hertmenn", true)]
    [InlineData("hartmann", "hertmenm", false)]
    [InlineData("Hartmann", "HARTMANN", true)]
    [InlineData("Ollongrén", "ollongren", true)]
    public void Longer_names_forgive_more_slips(string typed, string name, bool may) => Assert.Equal(may, Misspellings.MayMean(typed, name));
}
