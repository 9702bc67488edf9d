using Bot.Adapters.Commands;

namespace Bot.Adapters.Tests.Commands;

public sealed class NearNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "ABC", 3)]
    [InlineData("TOKEN", "TOKNE", 1)]
    [InlineData("TOKEN", "TOKN", 1)]
    [InlineData("DISCORD", "DISOCRD", 1)]
    [InlineData("HOST", "CHAT", 3)]
    public void Distances_count_an_exchange_of_neighbours_once(string one, string other, int expected)
    {
        Assert.Equal((expected, expected), (NearName.Distance(one, other), NearName.Distance(other, one)));
    }
}
