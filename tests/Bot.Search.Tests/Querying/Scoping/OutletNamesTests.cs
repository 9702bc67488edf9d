using Bot.Search.Querying.Scoping;

namespace Bot.Search.Tests.Querying.Scoping;

public sealed class OutletNamesTests
{
    private static readonly string[] Outlets = ["The Straits Times", "Tidewater Times", "Antiwar.com", "Antiwar.com Weekly", "SpaceWar.com"];

    [Theory]
    [InlineData("straits times", "The Straits Times", true)]
    [InlineData("straits", "The Straits Times", true)]
    [InlineData("STRAITS", "The Straits Times", true)]
    [InlineData("antiwar", "Antiwar.com", true)]
    [InlineData("times", "The Straits Times|Tidewater Times", false)]
    [InlineData("strait", "", true)]
    [InlineData("space", "SpaceWar.com", true)]
    [InlineData("war", "SpaceWar.com", true)]
    [InlineData("spacewar", "SpaceWar.com", true)]
    [InlineData("the", "", true)]
    [InlineData("", "", true)]
    public void A_part_of_a_name_that_only_one_outlet_has_names_it(string asked, string expected, bool sure)
    {
        var (names, isSure) = OutletNames.Find(asked, Outlets);

        Assert.Equal(expected, string.Join('|', names));
        Assert.Equal(sure, isSure);
    }
}
