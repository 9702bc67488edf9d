using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Search.Querying.Wordings;
using Bot.Search.Tests.Querying.Cases;

namespace Bot.Search.Tests.Querying.Wordings;

public sealed class WordingListTests
{
    [Fact]
    public void Typographic_style_and_punctuation_are_no_other_wording()
    {
        var wordings = WordingList.Of([Cited("A", "It's over, we said."), Cited("B", "It’s over – we said"), Cited("A", "it's OVER we said")]);

        Assert.Equal(["A", "B"], Assert.Single(wordings).Outlets);
    }

    [Fact]
    public void A_cut_is_listed_with_the_wording_it_cuts()
    {
        var wordings = WordingList.Of([Cited("A", "we will stay"), Cited("B", "We will go and we will stay"), Cited("C", "We will go")]);

        Assert.Equal(["A", "B"], wordings[0].Outlets);
        Assert.Equal(["C"], wordings[1].Outlets);
    }

    [Fact]
    public void Another_word_is_another_wording_with_its_difference()
    {
        var wordings = WordingList.Of([Cited("A", "a withdrawal by Russia"), Cited("B", "a withdrawal from Russia"), Cited("C", "a withdrawal from Russia.")]);

        Assert.Equal(2, wordings.Count);
        Assert.Equal(["B", "C"], wordings[1].Outlets);
        Assert.Equal("=a withdrawal -by +from =Russia", AnswerText.Difference(wordings[1].Difference));
    }

    private static Citation Cited(string outlet, string words) => new()
    {
        ArticleId = new ArticleId("0123456789abcdef"),
        Version = 1,
        QuoteOrdinal = 0,
        Outlet = outlet,
        Title = "",
        Url = null,
        DeepLink = null,
        Published = null,
        Byline = null,
        Wording = words,
        Start = 0,
        End = words.Length,
        Pieces = [new TextSpan(0, words.Length)],
        Context = words,
        SpeakerAsWritten = null,
    };
}
