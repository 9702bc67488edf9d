using Bot.Search.Domain;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Tests.Extraction.Texts;

public sealed class ParagraphSplitterTests
{
    [Theory]
    [InlineData("One.\n\nTwo.", "One.|Two.")]
    [InlineData("One.\r\n\r\nTwo.", "One.|Two.")]
    [InlineData("One.\nTwo.\nThree.", "One.|Two.|Three.")]
    [InlineData("  One.  \n \n\t\n Two.  ", "One.|Two.")]
    [InlineData("\n\n", "")]
    public void Lines_and_empty_lines_end_paragraphs(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ParagraphSplitter.Split(text, []).Select(span => span.In(text))));

    [Fact]
    public void Lines_of_hard_wrapped_copy_belong_together()
    {
        const string Line = "Delegates from both banks of the river met again in the old customs";
        var text = string.Join('\n', Enumerable.Repeat(Line, 6)) + "\n\nThe talks go on.";

        var paragraphs = ParagraphSplitter.Split(text, []);

        Assert.Equal(2, paragraphs.Count);
    }

    [Fact]
    public void Left_out_spans_part_paragraphs_and_are_in_none()
    {
        const string Text = "One line. ADVERTISEMENT Another line.";

        var paragraphs = ParagraphSplitter.Split(Text, [new TextSpan(10, 23)]);

        Assert.Equal(["One line.", "Another line."], paragraphs.Select(span => span.In(Text)));
    }

    [Fact]
    public void A_text_without_line_breaks_is_cut_at_stops()
    {
        var text = string.Concat(Enumerable.Repeat("The talks go on and nobody knows for how long. ", 3000));

        var paragraphs = ParagraphSplitter.Split(text, []);

        Assert.All(paragraphs, span => Assert.InRange(span.Length, 1, 20_000));
        Assert.All(paragraphs, span => Assert.Equal('.', text[span.End - 1]));
    }
}
