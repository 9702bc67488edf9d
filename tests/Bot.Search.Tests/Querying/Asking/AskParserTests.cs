using Bot.Search.Querying.Asking;

namespace Bot.Search.Tests.Querying.Asking;

public sealed class AskParserTests
{
    private static readonly DateOnly Thursday = new(2022, 3, 17);

    [Theory]
    [InlineData("What did the US defence secretary promise Ukraine?", "What", "US defence secretary", "Ukraine")]
    [InlineData("Did anyone mention security guarantees?", "DidAnyone", null, "security guarantees")]
    [InlineData("What did Macron say?", "What", "Macron", "")]
    [InlineData("Who won the World Cup?", "Who", null, "won the World Cup")]
    [InlineData("who said ceasefire?", "Who", null, "ceasefire")]
    [InlineData("Who called for a no-fly zone?", "Who", null, "a no-fly zone")]
    [InlineData("Did Putin say that talks are close?", "DidSay", "Putin", "talks are close")]
    [InlineData("Has Mr Zelensky said anything about peace talks", "DidSay", "Mr Zelensky", "peace talks")]
    [InlineData("When did Ollongren say that?", "When", "Ollongren", "")]
    [InlineData("Where did Kaczynski speak about the mission", "Where", "Kaczynski", "the mission")]
    [InlineData("How many troops did Poland offer?", "HowMany", "Poland", "troops")]
    [InlineData("Which outlets reported the veto?", "WhichOutlet", null, "the veto")]
    [InlineData("Who quotes Laanet?", "WhichOutlet", null, "Laanet")]
    [InlineData("What happened on 16 March?", "What", null, "")]
    [InlineData("What was said yesterday?", "What", null, "")]
    [InlineData("Why did Russia invade?", "Unanswerable", null, "did Russia invade")]
    [InlineData("Should NATO intervene?", "Unanswerable", null, "NATO intervene")]
    [InlineData("What was said about the veto by Kalle Laanet?", "What", "Kalle Laanet", "the veto")]
    [InlineData("According to Lavrov, what is being discussed?", "What", "Lavrov", "is being discussed")]
    [InlineData("What did the president of the United States say about grain?", "What", "president of the United States", "grain")]
    [InlineData("According to Lavrov how many were hurt?", "HowMany", "Lavrov", "were hurt")]
    [InlineData("price of the gasket?", "HowMany", null, "the gasket")]
    [InlineData("what was the size of the fine", "HowMany", null, "the fine")]
    [InlineData("the length of the bridge", "HowMany", null, "the bridge")]
    [InlineData("When will the night ferries stop?", "When", null, "will the night ferries stop")]
    [InlineData("will there be bottled water?", "What", null, "there be bottled water")]
    [InlineData("did anyone say when it'll be mended", "When", null, "it'll be mended")]
    [InlineData("did the board say how many drivers left", "HowMany", "board", "drivers left")]
    [InlineData("has the mayor said where the toll goes", "Where", "mayor", "the toll goes")]
    [InlineData("did anyone say that when it rains the dam leaks", "DidAnyone", null, "when it rains the dam leaks")]
    [InlineData("how bad is it according to the clinic", "What", "clinic", "")]
    [InlineData("according to Pike, what is going on there", "What", "Pike", "")]
    [InlineData("how bad is the leak according to Pike", "What", "Pike", "bad is the leak")]
    [InlineData("whats going on with the dam", "What", null, "the dam")]
    [InlineData("what happened to the drivers", "What", null, "the drivers")]
    [InlineData("neutral status", "What", null, "neutral status")]
    [InlineData("", "What", null, "")]
    [InlineData("???", "What", null, "")]
    public void Form_is_read(string question, string kind, string? speaker, string topic)
    {
        var parsed = AskParser.Parse(question, Thursday, Thursday);

        Assert.Equal((kind, speaker, topic), (parsed.Kind.ToString(), parsed.Speaker, parsed.Topic));
    }

    [Theory]
    [InlineData("By how much will the charge rise?")]
    [InlineData("how big is the loan the mayor asked for")]
    [InlineData("how many troops did Poland offer")]
    public void A_number_is_asked_for_in_many_words(string question) =>
        Assert.Equal(AskKind.HowMany, AskParser.Parse(question, Thursday, Thursday).Kind);

    [Theory]
    [InlineData("how many schools are shut", "Things")]
    [InlineData("number of injured", "Things")]
    [InlineData("how long was the ward without power", "Time")]
    [InlineData("how old is the dam", "Time")]
    [InlineData("how much does it cost", "Anything")]
    [InlineData("how far away was the spare", "Anything")]
    public void What_sort_of_number_is_read_off_the_question(string question, string counts) =>
        Assert.Equal(counts, AskParser.Parse(question, Thursday, Thursday).Counts.ToString());

    [Theory]
    [InlineData("what did the flower seller hear", "the flower seller hear")]
    [InlineData("what does the smuggler plan?", "the smuggler plan")]
    [InlineData("where has the pilot gone", "the pilot gone")]
    [InlineData("what did the mayor say about tolls", null)]
    [InlineData("what was found in the lift", null)]
    [InlineData("who heard the bang", null)]
    public void Whoever_does_something_that_is_no_saying_stands_behind_what_did(string question, string? clause) =>
        Assert.Equal(clause, AskParser.Parse(question, Thursday, Thursday).Clause);

    [Theory]
    [InlineData("who's worried about the piers", "worried")]
    [InlineData("anybody supporting the colonel?", "supporting")]
    [InlineData("is there anyone opposing it", "opposing")]
    [InlineData("who is critical of the board", "critical of")]
    public void An_act_is_asked_for_in_many_words(string question, string verb) =>
        Assert.Equal(verb, AskParser.Parse(question, Thursday, Thursday).Verb);

    [Theory]
    [InlineData("the widow on the drill", "widow", "drill")]
    [InlineData("tetteh's old teacher - anything?", "tetteh's old teacher", "")]
    [InlineData("the weather on Monday", null, null)]
    [InlineData("smuggling", null, null)]
    public void Somebody_is_described_without_a_verb(string text, string? described, string? topic) =>
        Assert.Equal((described, topic), DescriptionForms.Read(text) is { } read ? (read.Described, read.Topic) : (null, null));

    [Theory]
    [InlineData("the union's offer to the drivers", "union", "offer to the drivers")]
    [InlineData("drivers' lunch", "drivers", "lunch")]
    [InlineData("the mayor's wife", null, null)]
    [InlineData("the union's new president", null, null)]
    [InlineData("the toll", null, null)]
    public void Whose_the_thing_is_that_is_asked_about_is_read(string text, string? owner, string? thing) =>
        Assert.Equal((owner, thing), DescriptionForms.Owned(text) is { } owned ? (owned.Owner, owned.Thing) : (null, null));

    [Theory]
    [InlineData("since 16 March", "2022-03-16", null)]
    [InlineData("after March 16, 2022", "2022-03-17", null)]
    [InlineData("before 2022-03-17", null, "2022-03-16")]
    [InlineData("on Wednesday", "2022-03-16", "2022-03-16")]
    [InlineData("on Friday", "2022-03-11", "2022-03-11")]
    [InlineData("yesterday", "2022-03-16", "2022-03-16")]
    [InlineData("last week", "2022-03-07", "2022-03-13")]
    [InlineData("this month", "2022-03-01", "2022-03-17")]
    [InlineData("in February", "2022-02-01", "2022-02-28")]
    [InlineData("in May", "2021-05-01", "2021-05-31")]
    [InlineData("in 2021", "2021-01-01", "2021-12-31")]
    [InlineData("until the end", null, null)]
    [InlineData("by 3rd of March", null, "2022-03-03")]
    [InlineData("between 1 March and 15 March", "2022-03-01", "2022-03-15")]
    [InlineData("between 20 December and 10 January", "2021-12-20", "2022-01-10")]
    [InlineData("on 30 February", null, null)]
    [InlineData("before 0001-01-01", null, null)]
    public void Dates_are_read_in_the_time_of_the_coverage(string phrase, string? first, string? last)
    {
        var period = AskParser.Parse($"What did Putin say {phrase}?", Thursday, Thursday).Period;

        Assert.Equal((first, last), (period.First?.ToString("yyyy-MM-dd"), period.Last?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("on 16 March", true)]
    [InlineData("in February", true)]
    [InlineData("on 16 March 2021", false)]
    [InlineData("between 1 March and 15 March 2021", false)]
    [InlineData("in 2021", false)]
    [InlineData("on Wednesday", false)]
    [InlineData("2022-03-16", false)]
    public void A_day_without_a_year_may_be_of_another_year(string phrase, bool open) =>
        Assert.Equal(open, AskParser.Parse($"What did Putin say {phrase}?", Thursday, Thursday).IsYearOpen);

    [Theory]
    [InlineData("Who opposed the no-fly zone?", "opposed", "the no-fly zone")]
    [InlineData("Who has backed the toll?", "backed", "the toll")]
    [InlineData("who is against the toll", "against", "the toll")]
    [InlineData("Who was in favour of a toll?", "in favour of", "a toll")]
    [InlineData("Which Nato ministers rejected the plan?", "rejected", "the plan")]
    [InlineData("Who called for a no-fly zone?", "called for", "a no-fly zone")]
    [InlineData("Did Wallace support the mission?", "support", "the mission")]
    [InlineData("Which outlets reported the veto?", null, "the veto")]
    public void The_verb_of_a_stance_is_kept(string question, string? verb, string topic)
    {
        var parsed = AskParser.Parse(question, Thursday, Thursday);

        Assert.Equal((verb, topic), (parsed.Verb, parsed.Topic));
    }

    [Fact]
    public void A_very_long_question_is_read_quickly()
    {
        var parsed = AskParser.Parse(string.Concat(Enumerable.Repeat("did what say ", 1000)), Thursday, Thursday);

        Assert.True(parsed.Topic.Length <= AskParser.MaxLength);
    }
}
