using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Tests.Querying.Ranking;

public sealed class EvidenceRuleTests
{
    [Theory]
    [InlineData("alpha:Words beta:Words", 1, 1, true, "Words")]
    [InlineData("alpha:Words", 1, 1, false, "Words")]
    [InlineData("alpha:Words", 9, 1, true, "Words")]
    [InlineData("beta:Words", 9, 1, false, "Words")]
    [InlineData("alpha:Sentence beta:Words", 2, 1, true, "Sentence")]
    [InlineData("alpha:Paragraph beta:Paragraph", 1, 1, true, "Paragraph")]
    [InlineData("alpha:Headline beta:Words", 1, 9, true, "Words")]
    [InlineData("alpha:Headline beta:Words", 2, 1, false, "Headline")]
    [InlineData("", 1, 1, false, "Headline")]
    public void Rare_words_decide_whether_a_hit_is_an_answer(string matches, double alpha, double beta, bool isEnough, string place)
    {
        var rule = new EvidenceRule([Part("alpha"), Part("beta")], [alpha, beta], headlineCounts: false);

        var judged = rule.Judge(Hit(matches));

        Assert.Equal(isEnough, judged.Support >= EvidenceRule.EnoughOfAll);
        Assert.Equal(place, judged.Place.ToString());
    }

    [Fact]
    public void A_headline_puts_a_named_speakers_words_on_the_topic()
    {
        var rule = new EvidenceRule([Part("alpha")], [1], headlineCounts: true);

        Assert.True(rule.Judge(Hit("alpha:Headline")).Support >= EvidenceRule.EnoughOfAll);
    }

    [Fact]
    public void A_form_of_several_words_stands_where_its_farthest_word_stands()
    {
        var rule = new EvidenceRule([new TopicPart("truce", IndexQuery.Everything, [["truce"], ["ceas", "fire"]])], [1], headlineCounts: false);

        Assert.Equal(MatchPlace.Sentence, rule.Judge(Hit("ceas:Words fire:Sentence")).Place);
        Assert.Equal(0, rule.Judge(Hit("fire:Words")).Support);
    }

    private static TopicPart Part(string term) => new(term, new IndexQuery.Term(term), [[term]]);

    private static IndexHit Hit(string matches) => new(
        new PassageId(new ArticleId("0123456789abcdef"), 1, 0),
        new UtteranceId(1),
        100,
        [.. matches.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(match => match.Split(':'))
            .Select(pair => new TermMatch(pair[0], Enum.Parse<MatchPlace>(pair[1]), 100))]);
}
