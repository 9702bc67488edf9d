using Bot.Adapters.Commands;

namespace Bot.Adapters.Tests.Commands;

public sealed class AskedTextTests
{
    [Theory]
    [InlineData("who said ceasefire")]
    [InlineData("and what about Putin?")]
    [InlineData("What did Macron say")]
    [InlineData("more")]
    [InlineData("/sources")]
    [InlineData("verify \"we have to\"")]
    [InlineData("ask about the talks")]
    [InlineData("help")]
    public void This_is_said_to_the_bot(string text) => Assert.True(AskedText.LooksAsked(text));

    [Theory]
    [InlineData("great, that helps")]
    [InlineData("I will put that into the piece")]
    [InlineData("@ana please check")]
    [InlineData("")]
    [InlineData("\uD83D\uDC4D")]
    public void This_is_said_among_people(string text) => Assert.False(AskedText.LooksAsked(text));
}
