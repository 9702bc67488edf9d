using Bot.Host.Cli;
using Bot.Search.Ingestion;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class IngestViewTests
{
    [Theory]
    [InlineData(0, 100, 1, "[------------------------] 0 of 100, 0 a second, 23:59:59 left")]
    [InlineData(50, 100, 10, "[############------------] 50 of 100, 5 a second, 0:10 left")]
    [InlineData(100, 100, 20, "[########################] 100 of 100, 5 a second, 0:00 left")]
    [InlineData(10, 100_010, 1, "[------------------------] 10 of 100010, 10 a second, 2:46:40 left")]
    public void The_bar_tells_count_rate_and_time_left(int done, int total, int seconds, string expected)
    {
        Assert.Equal(expected, IngestView.Bar(done, total, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Each_row_is_written_when_it_is_stored()
    {
        var output = new StringWriter();
        var view = new IngestView(new Surroundings(TextReader.Null, output, TextWriter.Null), new ManualTimeProvider(), explains: false);

        view.Report(new IngestProgress(1, null, new IngestItem("a.txt", IngestOutcome.Added, null, "Bridge closed", 3, null)));
        view.Report(new IngestProgress(2, null, new IngestItem("b.txt", IngestOutcome.Failed, null, null, 0, "It is empty.")));
        view.Report(new IngestProgress(3, null, new IngestItem("c.txt", IngestOutcome.Unchanged, null, "Mill reopens", 0, null)));

        Assert.Equal(["added     a.txt: Bridge closed (3 quotes)", "failed    b.txt: It is empty.", "unchanged c.txt: Mill reopens", ""], output.ToString().Split(output.NewLine));
    }
}
