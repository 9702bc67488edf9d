using Bot.Search.Querying.Asking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Tests.Querying.Asking;

/// <summary>What people type in a hurry, at length or without the form of a question.</summary>
public sealed class HurriedQuestionsTests
{
    private static readonly DateOnly Thursday = new(2022, 3, 17);

    [Theory]
    [InlineData("whats the mayor's line on wages", "mayor", "wages")]
    [InlineData("what's the minister's view of the toll?", "minister", "the toll")]
    [InlineData("whats the union's problem with the toll", "union", "the toll")]
    [InlineData("what are the farmers' concerns about the dam", "farmers", "the dam")]
    [InlineData("what's Pike's beef with the board", "Pike", "the board")]
    [InlineData("what was the ministry's excuse for the delay", "ministry", "the delay")]
    [InlineData("the chancellor's answer to the letter", "chancellor", "the letter")]
    [InlineData("what is the position of the dockers' union on overtime", "dockers' union", "overtime")]
    [InlineData("anything from the coroner on the delay?", "coroner", "the delay")]
    [InlineData("is there something by Airlie", "Airlie", "")]
    [InlineData("get me Pike", "Pike", "")]
    [InlineData("Pike quotes", "Pike", "")]
    [InlineData("statement of the miners federation", "miners federation", "")]
    [InlineData("where does Pike stand on the toll", "Pike", "the toll")]
    [InlineData("what does the bishop make of it all", "bishop", "it all")]
    [InlineData("how did Airlie react to the vote", "Airlie", "the vote")]
    [InlineData("what did the harbour board have to say", "harbour board", "")]
    [InlineData("and the insurer, what did it say?", "insurer", "")]
    [InlineData("pike d., mp - his quotes re: the toll", "pike d., mp", "the toll")]
    [InlineData("Hello, I would be grateful for whatever Director Ngo has said on the flood. Thank you!", "Director Ngo", "the flood")]
    [InlineData("Good morning, is there by chance any remark by Dr Ode concerning sleep?", "Dr Ode", "sleep")]
    [InlineData("wat did Pike say abt the toll pls", "Pike", "the toll")]
    public void Speaker_and_topic_are_read(string question, string? speaker, string topic)
    {
        var parsed = AskParser.Parse(question, Thursday, Thursday);

        Assert.Equal((speaker, topic), (parsed.Speaker, parsed.Topic));
    }

    [Theory]
    [InlineData("who stuck up for Pike", "defended", "Pike")]
    [InlineData("who's been critical of the board?", "critical", "the board")]
    [InlineData("who had a go at the mayor", "criticised", "the mayor")]
    [InlineData("any denial that the dam leaked", "denied", "the dam leaked")]
    [InlineData("who is calling for a ban", "demanded", "a ban")]
    [InlineData("how many ministers said no to the toll", "opposed", "the toll")]
    [InlineData("how many councillors backed the dam", "backed", "the dam")]
    [InlineData("who said yes to the toll", "supported", "the toll")]
    public void Turns_of_speech_are_acts(string question, string verb, string topic)
    {
        var parsed = AskParser.Parse(question, Thursday, Thursday);

        Assert.StartsWith(verb, parsed.Verb, StringComparison.Ordinal);
        Assert.EndsWith(topic, parsed.Topic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has the minister flip-flopped on tolls?", "Course")]
    [InlineData("Pike on the toll over time", "Course")]
    [InlineData("what did Pike say about the toll back then and now", "Course")]
    [InlineData("did the board turn from no strike to strike", "Course")]
    [InlineData("is Pike still against the toll", "Newest")]
    [InlineData("was Pike against the toll before", "Oldest")]
    public void Order_is_read(string question, string order) =>
        Assert.Equal(order, AskParser.Parse(question, Thursday, Thursday).Order.ToString());

    [Theory]
    [InlineData("on the fifteenth of march", "2022-03-15", "2022-03-15")]
    [InlineData("between the 1st and 3rd of march", "2022-03-01", "2022-03-03")]
    [InlineData("in the first week of February", "2022-02-01", "2022-02-07")]
    [InlineData("in mid February", "2022-02-11", "2022-02-20")]
    [InlineData("in late February", "2022-02-21", "2022-02-28")]
    [InlineData("after the second of March", "2022-03-03", null)]
    public void Days_in_words_are_read(string phrase, string? first, string? last)
    {
        var period = AskParser.Parse($"What did Pike say {phrase}?", Thursday, Thursday).Period;

        Assert.Equal((first, last), (period.First?.ToString("yyyy-MM-dd"), period.Last?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("the captain's brother", "captain", "brother")]
    [InlineData("mayor's mom", "mayor", "mother")]
    [InlineData("the widow of Ben Airlie", "Ben Airlie", "widow")]
    [InlineData("Old Matthias' granddaughter", "Old Matthias", "granddaughter")]
    public void Kin_is_read(string asked, string whom, string noun)
    {
        var kin = KinSpeakers.Read(asked);

        Assert.Equal(whom, kin?.Whom);
        Assert.Contains(noun, kin!.Nouns);
    }

    [Theory]
    [InlineData("the board's chair")]
    [InlineData("Pike")]
    [InlineData("minister of transport")]
    public void Who_is_no_kin_is_not_read_as_one(string asked) => Assert.Null(KinSpeakers.Read(asked));

    [Theory]
    [InlineData("takeover", "take", "over")]
    [InlineData("layoffs", "lay", "off")]
    [InlineData("walk-out", "walk", "out")]
    public void Nouns_of_verb_and_particle_come_apart(string noun, string verb, string particle) =>
        Assert.Equal((verb, particle), ParticleVerbs.Apart(noun));

    [Theory]
    [InlineData("how many people were killed", "killed")]
    [InlineData("number of job cuts", "job cuts")]
    [InlineData("tolls", "tolls")]
    [InlineData("how many", "how many")]
    public void What_is_counted_is_left(string text, string topic) => Assert.Equal(topic, CountForms.WithoutAsking(text));

    [Fact]
    public void Names_are_tried_with_a_hyphen_and_in_the_other_order() =>
        Assert.Equal(["ojeda wright tamsin", "ojeda wright-tamsin", "tamsin ojeda wright", "tamsin ojeda-wright"], NameOrders.Of("ojeda wright tamsin"));
}
