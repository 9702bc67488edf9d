using Bot.Search.Querying.Topics;

namespace Bot.Search.Tests.Querying.Topics;

public sealed class TopicParserTests
{
    [Theory]
    [InlineData("ceasefire", "ceasefire", "", "")]
    [InlineData("  the neutral   status ", "neutral|status", "", "")]
    [InlineData("\"security guarantees\" Kyiv", "Kyiv", "security guarantees", "")]
    [InlineData("“security guarantees” now -Russia", "", "security guarantees", "Russia")]
    [InlineData("\"never closes on us", "", "never closes on us", "")]
    [InlineData("\"peace\" mission", "peace|mission", "", "")]
    [InlineData("no-fly zone", "no-fly|zone", "", "")]
    [InlineData("to be or not to be", "to|be|or|not", "", "")]
    [InlineData("NEAR(a b) OR col:x* AND \"", "b|col|x", "", "")]
    [InlineData("1,000 U.S. troops' pay", "1,000|U.S|troops|pay", "", "")]
    [InlineData("", "", "", "")]
    [InlineData("\u0000\u0007 ... !!! \"\"", "", "", "")]
    [InlineData("😀 سلام", "😀|سلام", "", "")]
    public void Topic_is_read_from_any_text(string text, string words, string phrases, string excluded)
    {
        var topic = TopicParser.Parse(text);

        Assert.Equal(words, string.Join('|', topic.Words));
        Assert.Equal(phrases, string.Join('|', topic.Phrases));
        Assert.Equal(excluded, string.Join('|', topic.Excluded));
    }

    [Fact]
    public void Ten_thousand_characters_are_cut_to_what_is_read()
    {
        var topic = TopicParser.Parse(string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"w{i}")));

        Assert.Equal(TopicParser.MaxWords, topic.Words.Count);
    }

    [Fact]
    public void Null_is_an_empty_topic()
    {
        var topic = TopicParser.Parse(null);

        Assert.Empty(topic.Words);
        Assert.Empty(topic.Phrases);
    }
}
