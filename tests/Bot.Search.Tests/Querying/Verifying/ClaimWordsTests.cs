using Bot.Search.Analyzing;
using Bot.Search.Querying.Verifying;
using Bot.Search.Querying.Wordings;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Querying.Verifying;

public sealed class ClaimWordsTests
{
    private static readonly ITermAnalyzer Analyzer =
        new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<ITermAnalyzer>();

    [Theory]
    [InlineData("we begin now", "we begin now")]
    [InlineData("we begin … we end", "we begin|we end")]
    [InlineData("we begin ... we end", "we begin|we end")]
    [InlineData("we begin. . . we end", "we begin|we end")]
    [InlineData("we begin [...] we end", "we begin|we end")]
    [InlineData("we begin (…) we end", "we begin|we end")]
    [InlineData("we begin .... we end", "we begin|we end")]
    [InlineData("… we begin …", "we begin")]
    [InlineData("we … end", "we end")]
    [InlineData("we begin … end", "we begin end")]
    [InlineData("we begin [sic] now", "we begin now")]
    [InlineData("we begin [SIC] now", "we begin now")]
    [InlineData("we begin. we end", "we begin. we end")]
    [InlineData("«we begin»", "we begin")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void Ellipses_part_a_claim(string claim, string parts)
    {
        var words = ClaimWords.Of(claim);

        Assert.Equal(parts, string.Join('|', words.Parts.Select(part => part.Between(0, part.Words.Count))));
        Assert.Equal(parts.Replace('|', ' '), words.Whole.Between(0, words.Whole.Words.Count));
    }

    [Fact]
    public void A_claim_is_written_as_the_text_writes_it()
    {
        var text = ComparedText.Of("A ceasefire holds, and we will see a ceasefire.");

        var words = ClaimWords.Of("a cease fire holds … we'll see").JoinedLike(text).SplitLike(text);

        Assert.Equal(["a", "ceasefire", "holds", "we", "will", "see"], words.Whole.Words.Select(word => word.Loose.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal([3, 3], words.Parts.Select(part => part.Words.Count));
    }

    [Theory]
    [InlineData("the bridge will stay closed", "bridge|stay|closed")]
    [InlineData("bridge bridge", "bridge")]
    [InlineData("the of and", "")]
    [InlineData("a long-term plan", "longterm|plan")]
    public void The_words_of_meaning_are_those_that_are_no_stop_words(string claim, string expected)
    {
        var meaning = ClaimMeaning.Of(claim, Analyzer);

        var terms = expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(word => Analyzer.Analyze(word)[0].Term).Order(StringComparer.Ordinal);
        Assert.Equal(terms, meaning.Select(one => one.Joined ?? one.Terms.Single()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_compound_stands_in_a_text_joined_or_in_parts()
    {
        var one = new ClaimMeaning(["long", "term"], "longterm");

        Assert.True(one.StandsIn(new HashSet<string> { "longterm" }));
        Assert.True(one.StandsIn(new HashSet<string> { "long", "term" }));
        Assert.False(one.StandsIn(new HashSet<string> { "long" }));
        Assert.False(new ClaimMeaning(["plan"], null).StandsIn(new HashSet<string> { "long" }));
        Assert.True(new ClaimMeaning(["plan"], null).StandsIn(new HashSet<string> { "plan" }));
    }
}
