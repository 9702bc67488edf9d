using Bot.Search.Querying.Wordings;

namespace Bot.Search.Tests.Querying.Wordings;

public sealed class NegationsTests
{
    [Theory]
    [InlineData("We will not go", "not")]
    [InlineData("We won’t go, never", "won't never")]
    [InlineData("Nobody said nothing", "nobody nothing")]
    [InlineData("not only the wall, not just the dam", "")]
    [InlineData("We note the knot", "")]
    public void Negations_are_words_that_deny(string text, string expected)
    {
        var words = ComparedText.Of(text);

        Assert.Equal(expected, string.Join(' ', Negations.In(words, 0, words.Words.Count)));
    }

    [Theory]
    [InlineData("I did not read the report", "read", "I did not")]
    [InlineData("I did not ever really read the report", "read", "I did not ever really")]
    [InlineData("I did not go, I read the report", "read", "")]
    [InlineData("I did not sleep and read the report", "read", "")]
    [InlineData("Not only did I read", "read", "")]
    [InlineData("I have read the report", "read", "")]
    public void A_stretch_begins_at_the_denial_that_governs_it(string text, string stretch, string before)
    {
        var words = ComparedText.Of(text);
        var first = words.Words.TakeWhile(word => word.Loose != stretch).Count();

        Assert.Equal(before, words.Between(Negations.BeginOf(words, first), first));
    }
}
