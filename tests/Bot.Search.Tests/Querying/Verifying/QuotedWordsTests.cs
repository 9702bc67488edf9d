using Bot.Search.Domain;
using Bot.Search.Querying.Verifying;

namespace Bot.Search.Tests.Querying.Verifying;

public sealed class QuotedWordsTests
{
    [Theory]
    [InlineData("He said it was \"one of many ways\" out.", "one of many", true)]
    [InlineData("He said it was \"one of many ways\" out.", "\"one of many ways\"", true)]
    [InlineData("He said it was \"one of many ways\" out.", "was \"one of many ways", false)]
    [InlineData("He said it was \"one of many ways\" out.", "ways\" out", false)]
    [InlineData("He said it was “one of many ways” out.", "one of many ways", true)]
    [InlineData("He said it wasn’t ‘one of many ways’ out.", "one of many ways", true)]
    [InlineData("He said it wasn't 'one of many ways' out.", "one of many ways", true)]
    [InlineData("He said it wasn't one of the dogs' ways out.", "ways out", false)]
    [InlineData("A \"first\" and a second, he said.", "second", false)]
    [InlineData("Unclosed \"before.\n\nAfter it, he said.", "After it", false)]
    [InlineData("No marks at all.", "marks", false)]
    public void Words_are_literal_between_marks_of_their_paragraph(string text, string words, bool expected)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(expected, QuotedWords.IsInsideMarks(text, new TextSpan(start, start + words.Length)));
    }

    [Theory]
    [InlineData("the wall was \"safe for years\" if painted", "wall was \"safe", true)]
    [InlineData("the wall was \"safe for years\" if painted", "if painted", false)]
    public void Some_words_stand_between_marks(string text, string words, bool expected)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(expected, QuotedWords.AnyInsideMarks(text, new TextSpan(start, start + words.Length)));
    }
}
