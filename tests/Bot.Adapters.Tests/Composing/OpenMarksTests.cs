using Bot.Adapters.Composing;

namespace Bot.Adapters.Tests.Composing;

public sealed class OpenMarksTests
{
    [Theory]
    [InlineData("was not \"serious", "was not \"serious\"")]
    [InlineData("go by Friday\" to anybody", "\"go by Friday\" to anybody")]
    [InlineData("go by Friday” to anybody", "“go by Friday” to anybody")]
    [InlineData("was not “serious", "was not “serious”")]
    [InlineData("was \"not\" serious", "was \"not\" serious")]
    [InlineData("was not serious", "was not serious")]
    [InlineData("", "")]
    [InlineData("\"", "\"\"")]
    public void A_text_gets_the_marks_that_it_lacks_at_its_ends(string text, string expected) =>
        Assert.Equal(expected, OpenMarks.Close(text));
}
