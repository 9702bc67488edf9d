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

    // What an act is done to: the thing asked about, what was told before, or something else.
    [Theory]
    [InlineData("promised", "Belmar sent the monitors that it promised for the bridge.", "bridge", "Another")]
    [InlineData("promised", "Belmar promised a helicopter for the harbour.", "lifeboat", "Another")]
    [InlineData("promised", "The bridge that it promised in May was never built.", "bridge", "Topic")]
    [InlineData("promised", "I was promised a helicopter.", "lifeboat", "Another")]
    [InlineData("opposed", "Ministers were wary of the idea as they arrived for talks on the war.", "war", "ToldBefore")]
    [InlineData("opposed", "Envoys met for talks on its war against its neighbour.", "war", "Another")]
    [InlineData("opposed", "The mayor was against the toll.", "toll", "Topic")]
    [InlineData("opposed", "The mayor opposed it.", "toll", "ToldBefore")]
    [InlineData("denied", "She denied that it had leaked.", "dam", "ToldBefore")]
    [InlineData("denied", "She denied the charge.", "dam", "ToldBefore")]
    [InlineData("denied", "She rejected suggestions that the order had come too late.", "order", "Topic")]
    [InlineData("complained", "I shall complain about the fare next week.", "contract", "Another")]
    [InlineData("confirmed", "Nine people are confirmed dead.", "dead", "Topic")]
    [InlineData("welcomed", "The toll was welcomed by the drivers.", "toll", "Topic")]
    public void What_an_act_is_done_to_is_read(string verb, string sentence, string topic, string done)
    {
        var term = new TermAnalyzer().TermOf(topic);

        Assert.Equal(done, Table.Read(sentence, Table.Find(verb)!).Find(word => word == term).ToString());
    }

    [Theory]
    [InlineData("Senator Roe did not.", true)]
    [InlineData("The union did not: \"Not like this,\" it said.", true)]
    [InlineData("Others didn't.", true)]
    [InlineData("Senator Roe did not speak.", false)]
    [InlineData("Senator Roe did.", false)]
    public void Who_is_told_not_to_have_done_the_same_is_seen(string sentence, bool leavesOut) =>
        Assert.Equal(leavesOut, ActEllipsis.At(sentence) is not null);

    // Whom an act is done to, where the sentence has but a pronoun for it.
    [Theory]
    [InlineData("defended", "The mayor defended her.", true, true)]
    [InlineData("defended", "The mayor defended it.", true, false)]
    [InlineData("defended", "The mayor defended it.", false, true)]
    [InlineData("supported", "Ministers looked at the idea and supported it.", false, false)]
    [InlineData("welcomed", "The drivers read the offer and welcomed it.", false, false)]
    [InlineData("praised", "The drivers praised that.", true, false)]
    [InlineData("praised", "The drivers praised the toll.", true, false)]
    public void Whom_a_pronoun_can_stand_for_is_read(string verb, string sentence, bool isPerson, bool done) =>
        Assert.Equal(done, Table.Read(sentence, Table.Find(verb)!).IsDoneToPronoun(isPerson));
}
