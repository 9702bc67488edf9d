using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Tests.Commands;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData("and the mayor?", "/ask What did the mayor say about the toll?")]
    [InlineData("And Venn?", "/ask What did Venn say about the toll?")]
    [InlineData("what about Venn?", "/ask What did Venn say about the toll?")]
    [InlineData("and about wages?", "/ask What did Ines Quell say about wages?")]
    [InlineData("what about wages", "/ask What did Ines Quell say about wages?")]
    [InlineData("who else said that?", "/who-said the toll")]
    [InlineData("since when?", "/ask What did Ines Quell say about the toll first?")]
    [InlineData("more from her", "/said Ines Quell")]
    [InlineData("what else did she say", "/said Ines Quell")]
    [InlineData("did she deny it?", "/ask Did Ines Quell deny the toll?")]
    [InlineData("when did she say that?", "/ask What did Ines Quell say about the toll first?")]
    [InlineData("what did she say about rust?", "/ask What did Ines Quell say about rust?")]
    [InlineData("only from The River Post", "/ask What did Quell say about the toll outlet:\"River Post\"")]
    [InlineData("only direct quotes", "/ask What did Quell say about the toll kind:direct")]
    [InlineData("since June", "/ask What did Quell say about the toll since June")]
    [InlineData("only from September", "/ask What did Quell say about the toll in September")]
    [InlineData("and who backed it?", "/ask Who backed the toll?")]
    [InlineData("and in june?", "/ask What did Quell say about the toll in june")]
    [InlineData("only river post", "/ask What did Quell say about the toll outlet:\"river post\"")]
    [InlineData("who opposes that?", "/ask Who opposes the toll?")]
    [InlineData("what does the board say about it?", "/ask What does the board say about the toll?")]
    [InlineData("and venn on that?", "/ask What did venn say about the toll?")]
    [InlineData("did anyone disagree?", "/who-said the toll")]
    [InlineData("did the board respond?", "/ask What did the board reply about the toll?")]
    [InlineData("has the River Trust replied to that", "/ask What did the River Trust reply about the toll?")]
    [InlineData("did venn comment on it?", "/ask What did venn reply about the toll?")]
    [InlineData("what did the mayor say about her?", "/ask What did the mayor say about Ines Quell?")]
    [InlineData("any word from the river board?", "/ask What did the river board say about the toll?")]
    [InlineData("what was the response of Venn", "/ask What did Venn say about the toll?")]
    [InlineData("how did the ferrymen react?", "/ask What did the ferrymen say about the toll?")]
    [InlineData("and how does Odo Venn see it", "/ask What did Odo Venn say about the toll?")]
    [InlineData("same for the mayor", "/ask What did the mayor say about the toll?")]
    [InlineData("anyone against?", "/ask Who is against the toll?")]
    [InlineData("is anybody in favour of it", "/ask Who is in favour of the toll?")]
    [InlineData("who's opposed to that?", "/ask Who is opposed to the toll?")]
    [InlineData("anything earlier?", "/ask What did Ines Quell say about the toll first?")]
    [InlineData("and before that?", "/ask What did Ines Quell say about the toll first?")]
    [InlineData("any update?", "/ask What is the latest from Ines Quell on the toll?")]
    [InlineData("and now?", "/ask What is the latest from Ines Quell on the toll?")]
    [InlineData("and in the Hill Times?", "/ask What did Quell say about the toll outlet:\"Hill Times\"")]
    [InlineData("what about from the River Post", "/ask What did Quell say about the toll outlet:\"River Post\"")]
    [InlineData("and how many turned up?", "/ask How many turned up the toll?")]
    [InlineData("who defended her?", "/ask Who defended Ines Quell?")]
    [InlineData("and who stood up for her", "/ask Who stood up for Ines Quell?")]
    [InlineData("did anyone thank her?", "/ask Did anyone thank Ines Quell?")]
    [InlineData("who else criticised them?", "/ask Who else criticised the toll?")]
    [InlineData("how many people signed", "/ask How many people signed the toll?")]
    public void What_is_left_out_is_carried_over(string text, string call) =>
        Assert.Equal(call, Written(FollowUps.Resolve(Last, new AskedOf("Ines Quell", "the toll"), text)));

    [Theory]
    [InlineData("what else did she say", "/said Odo Venn")]
    [InlineData("did he deny it?", "/ask Did Odo Venn deny?")]
    [InlineData("what did the mayor say about him", "/ask What did the mayor say about Odo Venn?")]
    public void After_a_question_for_anybody_he_is_who_was_shown_first(string text, string call) =>
        Assert.Equal(call, Written(FollowUps.Resolve(Last, new AskedOf(null, "the toll") { Told = "Odo Venn" }, text)));

    [Theory]
    [InlineData("Who opposed the bridge toll?")]
    [InlineData("what did Venn say about the toll?")]
    [InlineData("ceasefire")]
    [InlineData("How many people died?")]
    [InlineData("")]
    public void A_question_of_its_own_stays_one(string text) =>
        Assert.Null(FollowUps.Resolve(Last, new AskedOf("Ines Quell", "the toll"), text));

    [Fact]
    public void After_a_question_about_somebody_he_is_that_one() =>
        Assert.Equal("/ask Did Silje deny?", Written(FollowUps.Resolve(Last, new AskedOf(null, "Silje"), "did he deny it?")));

    private static string? Written(CommandCall? call) => call is null ? null : CommandText.Write(call);

    private static CommandCall Last { get; } = new() { Command = KnownCommands.Ask, Subject = "What did Quell say about the toll" };
}
