using Bot.Search.Ingestion.Fetching;

namespace Bot.Search.Tests.Ingestion;

public sealed class RobotsRulesTests
{
    private const string File = """
        # a comment
        User-agent: OtherBot
        Disallow: /

        User-agent: *
        Disallow: /private/
        Allow: /private/open
        Disallow: /*.pdf$
        Disallow: /search?*q=

        User-Agent: coveragebot
        User-agent: ThirdBot
        Disallow: /drafts
        Allow: /drafts/final
        """;

    [Theory]
    [InlineData("CoverageBot", "/private/a", true)]
    [InlineData("CoverageBot", "/drafts/a", false)]
    [InlineData("CoverageBot", "/drafts/final/a", true)]
    [InlineData("ThirdBot", "/drafts", false)]
    [InlineData("OtherBot", "/", false)]
    [InlineData("OtherBot", "/robots.txt", true)]
    [InlineData("SomeBot", "/private/a", false)]
    [InlineData("SomeBot", "/private/open/a", true)]
    [InlineData("SomeBot", "/a/b.pdf", false)]
    [InlineData("SomeBot", "/a/b.pdf?x", true)]
    [InlineData("SomeBot", "/search?lang=en&q=x", false)]
    [InlineData("SomeBot", "/search?lang=en", true)]
    public void The_group_that_names_us_and_the_longest_rule_decide(string robot, string path, bool allowed)
    {
        Assert.Equal(allowed, RobotsRules.Of(File, robot).Allows(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>not found</html>")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a")]
    public void What_says_nothing_forbids_nothing(string file)
    {
        Assert.True(RobotsRules.Of(file, "CoverageBot").Allows("/a"));
    }

    [Theory]
    [InlineData("/", "/a", true)]
    [InlineData("/a*b*c", "/a--b--c", true)]
    [InlineData("/a*b*c", "/a--c--b", false)]
    [InlineData("*/x", "/a/x", true)]
    [InlineData("/a$", "/a", true)]
    [InlineData("/a$", "/ab", false)]
    [InlineData("/*$", "/ab", true)]
    [InlineData("**", "/", true)]
    public void Patterns_match_as_the_standard_has_it(string pattern, string path, bool matches)
    {
        Assert.Equal(matches, RobotsPattern.Matches(pattern, path));
    }
}
