using Bot.Search.Querying.Scoping;

namespace Bot.Search.Tests.Querying.Scoping;

public sealed class RoleAskedTests
{
    [Theory]
    [InlineData("president of Ukraine", 3)]
    [InlineData("Ukraine's President", 2)]
    [InlineData("Ukraine’s president about talks", 2)]
    [InlineData("the Ukrainian president peace", 3)]
    [InlineData("defence minister of the United Kingdom", 6)]
    [InlineData("head of the Harbour Board", 5)]
    [InlineData("Acme's director", 2)]
    [InlineData("president", 0)]
    [InlineData("Ukraine", 0)]
    [InlineData("Zelensky", 0)]
    [InlineData("president peace talks of Ukraine", 0)]
    [InlineData("", 0)]
    [InlineData("' of the", 0)]
    public void A_role_ends_where_it_has_both_office_and_body(string asked, int words) =>
        Assert.Equal(words, RoleAsked.Parse(asked).Length);

    [Theory]
    [InlineData("Ukraine", true)]
    [InlineData("the United States", true)]
    [InlineData("the dutch", true)]
    [InlineData("the Brits", true)]
    [InlineData("danes", true)]
    [InlineData("Finn", false)]
    [InlineData("Ukraine's president", false)]
    [InlineData("", false)]
    public void A_country_alone_is_no_role(string asked, bool only) => Assert.Equal(only, RoleAsked.Parse(asked).IsBodyOnly);
}
