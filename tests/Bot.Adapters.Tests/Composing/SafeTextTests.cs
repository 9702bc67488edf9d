using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Composing;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("hello @everyone", "@everyone")]
    [InlineData("@HERE now", "@HERE")]
    [InlineData("<!channel> hi", "<!channel>")]
    [InlineData("<@U123> hi", "<@U123>")]
    [InlineData("<#C1>", "<#C1>")]
    [InlineData("(@somebody)", "@somebody")]
    public void Mentions_are_broken(string text, string mention) =>
        Assert.DoesNotContain(mention, SafeText.Defuse(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("me@example.org and 1 < 2")]
    [InlineData("nothing")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, SafeText.Defuse(text));

    [Fact]
    public void Control_and_direction_characters_go()
    {
        Assert.Equal("a b c", SafeText.Clean("a\u0000\n\tb\u202E \u200Bc\u001B "));
        Assert.Equal("a b\u2060c", SafeText.Flat("a\nb\u202Ec"));
    }

    [Fact]
    public void Nothing_from_the_coverage_pings_anybody()
    {
        const string Hostile = "@everyone <!channel> <@U1>";
        var item = Some.Utterance(Hostile, Hostile, Hostile, Hostile);
        var answer = Some.Utterances(item with { Highlights = [new(0, 4)], Wordings = [item.Wordings[0], item.Wordings[0]] }) with { Query = Hostile };

        var message = AnswerComposer.Compose(answer, new ComposeRequest(MessageLimits.Roomy, Some.Call(), 5, 1, CanShare: true));

        var text = ChatFlow.Text(message);
        Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U1>", text, StringComparison.Ordinal);
    }
}
