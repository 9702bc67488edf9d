using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

/// <summary>Nearly the name of a command is told what was meant, where nothing was found.</summary>
public sealed class MistypedVerbTests
{
    [Theory]
    [InlineData("timline Lavrov", "/timeline Lavrov")]
    [InlineData("who-sad ceasefire", "/who-said ceasefire")]
    [InlineData("whosiad ceasefire", "/who-said ceasefire")]
    [InlineData("wo said ceasefire", "/who-said ceasefire")]
    [InlineData("verfy \"we are ready\"", "/verify \"we are ready\"")]
    [InlineData("comapre gas", "/compare gas")]
    [InlineData("soruces", "/sources")]
    [InlineData("stauts", "/status")]
    [InlineData("siad Lavrov", "/said Lavrov")]
    public void What_was_meant_is_found(string text, string call) => Assert.Equal(call, CommandText.Write(MistypedVerb.Read(text)!));

    [Theory]
    [InlineData("who said ceasefire")]
    [InlineData("What did Lavrov say?")]
    [InlineData("timline")]
    [InlineData("Lavrov")]
    [InlineData("status of the talks")]
    [InlineData("the minister said no")]
    [InlineData("forge ahead")]
    [InlineData("")]
    [InlineData(" ")]
    public void Other_texts_are_left_alone(string text) => Assert.Null(MistypedVerb.Read(text));

    [Fact]
    public async Task It_is_offered_under_what_was_not_found()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Missing("timline Lavrov")));

        var answer = await chat.Get<IMessageHandler>().HandleAsync(
            new IncomingMessage { Platform = "console", Id = "1", Kind = MessageKind.Command, Place = "c", User = "u", Text = "timline Lavrov" }, MessageLimits.Roomy, CancellationToken.None);

        Assert.Contains("Did you mean: timeline Lavrov", FallbackText.Of(answer, 10_000), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_command_that_does_not_exist_is_told_the_nearest()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));

        var answer = await chat.Get<IMessageHandler>().HandleAsync(
            new IncomingMessage { Platform = "console", Id = "1", Kind = MessageKind.Command, Place = "c", User = "u", Text = "/saidd Lavrov" }, MessageLimits.Roomy, CancellationToken.None);

        Assert.Contains("Did you mean said?", FallbackText.Of(answer, 10_000), StringComparison.Ordinal);
    }
}
