using Bot.Adapters.Composing;
using Bot.Search.Domain;

namespace Bot.Adapters.Tests.Composing;

public sealed class WordTrimmerTests
{
    private const string Text = "First we have to have a ceasefire. We have to see a withdrawal by Russia. There has to be some kind of agreement.";

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void The_matched_words_stay_and_each_cut_is_marked(int characters)
    {
        var at = Text.IndexOf("withdrawal", StringComparison.Ordinal);

        var (text, highlights) = WordTrimmer.Trim(Text, [new TextSpan(at, at + 10)], characters);

        Assert.InRange(text.Length, 1, characters);
        Assert.Equal("withdrawal", Assert.Single(highlights).In(text));
        Assert.StartsWith("\u2026 ", text, StringComparison.Ordinal);
        Assert.EndsWith(" \u2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_words_stay_whole() =>
        Assert.Equal(Text, WordTrimmer.Trim(Text, [], Text.Length).Text);

    [Fact]
    public void No_surrogate_pair_is_torn()
    {
        var emoji = string.Concat(Enumerable.Repeat("\uD83D\uDE00", 50));

        for (var characters = 5; characters < 40; characters++)
        {
            var (text, _) = WordTrimmer.Trim(emoji, [], characters);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        }
    }
}
