using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

public sealed class BadDatesTests
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    [Theory]
    [InlineData("application/json", "{\"text\":\"" + Words + "\",\"published\":\"03/04/2022\"}", "\"03/04/2022\"")]
    [InlineData("application/json", "{\"text\":\"" + Words + "\",\"published\":1647498600}", "\"1647498600\"")]
    [InlineData("text/plain", "Title: Bridge\nDate: Mar 17\n\n" + Words, "\"Mar 17\"")]
    [InlineData("text/markdown", "---\ntitle: Bridge\ndate: 14:30\n---\n\n" + Words, "\"14:30\"")]
    public void A_date_that_cannot_be_read_is_said_and_not_guessed(string type, string source, string words)
    {
        var results = ReadingRig.Readers.Read(ReadingRig.Text(source, type));

        Assert.Null(Assert.IsType<ReadResult.Read>(results[0]).Article.Published);
        Assert.StartsWith(words + " is no date", Assert.IsType<ReadResult.Failed>(results[1]).Failure.Reason, StringComparison.Ordinal);
        Assert.Equal(2, results.Count);
    }

    [Theory]
    [InlineData("application/json", "{\"text\":\"" + Words + "\",\"published\":\"17 March 2022\"}", "2022-03-17")]
    [InlineData("application/json", "{\"text\":\"" + Words + "\",\"published\":\"\"}", null)]
    [InlineData("application/json", "{\"text\":\"" + Words + "\",\"published\":null}", null)]
    [InlineData("text/plain", "Title: Bridge\nDate: March 17, 2022\n\n" + Words, "2022-03-17")]
    public void A_date_that_can_be_read_or_is_not_given_is_no_fault(string type, string source, string? expected)
    {
        Assert.Equal(expected, ReadingRig.Single(ReadingRig.Text(source, type)).Published?.ToString());
    }
}
