using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;

namespace Bot.Adapters.Tests.Terminal;

public sealed class TerminalRendererTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Lines_of_words_keep_to_the_width(int width)
    {
        var words = string.Join(' ', Enumerable.Repeat("ceasefire \u505C\u706B", 40));

        var text = Render(new MessageBlock.Paragraph(RichText.Plain(words)), new TerminalStyle(width, false));

        Assert.All(text.Split('\n'), line => Assert.InRange(CellWidth.Of(line), 0, width));
        Assert.Equal(words, string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void A_pipe_gets_no_escape_sequence_and_differences_are_marked()
    {
        var text = Render(
            new MessageBlock.Paragraph(new RichText(
            [
                new TextRun("a", RunStyles.Bold), new TextRun(" "), new TextRun("by", RunStyles.Deleted), new TextRun(" "), new TextRun("from", RunStyles.Inserted),
            ])),
            TerminalStyle.Plain);

        Assert.Equal("a [-by-] {+from+}\n", text);
    }

    [Fact]
    public void A_word_that_changes_its_look_is_not_torn()
    {
        var text = Render(
            new MessageBlock.Paragraph(new RichText([new TextRun("cease", RunStyles.Bold), new TextRun("fires")])), new TerminalStyle(80, true));

        Assert.Equal("\u001B[1;33mcease\u001B[0mfires\n", text);
    }

    private static string Render(MessageBlock block, TerminalStyle style) =>
        new TerminalRenderer(style).Preview(new OutgoingMessage { Blocks = [block] });
}
