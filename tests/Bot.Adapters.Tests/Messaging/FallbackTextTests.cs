using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Messaging;

public sealed class FallbackTextTests
{
    private static readonly OutgoingMessage Message = AnswerComposer.Compose(
        Some.Many(3, 2000), new ComposeRequest(MessageLimits.Roomy, Some.Call(), 5, 1, CanShare: false));

    [Theory]
    [InlineData(20_000)]
    [InlineData(4_000)]
    [InlineData(2_500)]
    public void It_keeps_to_its_length_and_keeps_every_link(int characters)
    {
        var text = FallbackText.Of(Message, characters);

        Assert.InRange(text.Length, 1, characters);
        Assert.Equal(9, text.Split("https://").Length - 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void It_keeps_to_a_length_that_holds_hardly_anything(int characters) =>
        Assert.InRange(FallbackText.Of(Message, characters).Length, 0, characters);
}
