using Bot.Search.Analyzing;
using Bot.Search.Querying.Asking;

namespace Bot.Search.Tests.Querying.Asking;

public sealed class StanceTableTests
{
    private static readonly StanceTable Table = new(new TermAnalyzer());

    [Theory]
    [InlineData("opposed", "The mayor rejected the toll.", true)]
    [InlineData("opposed", "The mayor was against the toll.", true)]
    [InlineData("opposed", "The mayor did not oppose the toll.", false)]
    [InlineData("opposed", "The mayor liked the toll.", false)]
    [InlineData("supported", "The mayor backed the toll.", true)]
    [InlineData("supported", "The union refused yesterday to back the toll.", false)]
    [InlineData("supported", "Ministers were hesitant to support the toll.", false)]
    [InlineData("supported", "The mayor wouldn’t back the toll.", false)]
    [InlineData("called for", "He urged the council to wait.", true)]
    [InlineData("called for", "Parliament was calling for a toll.", true)]
    [InlineData("called for", "He called the toll a wall.", false)]
    [InlineData("criticised", "She condemned the toll.", true)]
    [InlineData("denied", "She disputed the figures.", true)]
    [InlineData("warn", "A warning came from the mayor.", true)]
    public void A_sentence_holds_a_stance_unless_it_is_taken_back(string verb, string sentence, bool holds) =>
        Assert.Equal(holds, Table.Holds(sentence, Table.Find(verb)!));

    [Theory]
    [InlineData("called for", "called for")]
    [InlineData("refuse to", "refuse")]
    [InlineData("opposed to", "opposed to")]
    public void A_stance_is_named_as_typed(string verb, string named) => Assert.Equal(named, Table.Find(verb)!.Verb);

    [Theory]
    [InlineData("said")]
    [InlineData("called")]
    [InlineData("")]
    [InlineData(null)]
    public void Saying_is_no_stance(string? verb) => Assert.Null(Table.Find(verb));
}
