using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class ExtractTests
{
    private const string Line = """{"id":"a","text":"\"We will stay,\" said Harbour Minister Ada Brenn."}""";

    [Fact]
    public async Task A_line_of_text_gives_a_line_of_quotes()
    {
        using var data = new TempFolder();

        var run = await Run.Of(data, Line + "\n", "extract");

        using var row = JsonDocument.Parse(run.Output);
        var quote = Assert.Single(row.RootElement.GetProperty("quotes").EnumerateArray());
        Assert.Equal((0, "a"), (run.ExitCode, row.RootElement.GetProperty("id").GetString()));
        Assert.Equal(("direct", "Ada Brenn"), (quote.GetProperty("type").GetString(), quote.GetProperty("canonical").GetString()));
    }

    [Fact]
    public async Task Explained_it_names_cue_candidates_and_scores()
    {
        using var data = new TempFolder();

        var run = await Run.Of(data, Line + "\n", "extract", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("cue: said", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ +[01]\.\d{3} Harbour Minister Ada Brenn", run.Output);
    }

    [Fact]
    public async Task A_line_that_is_no_object_is_named_and_the_rest_is_read()
    {
        using var data = new TempFolder();

        var run = await Run.Of(data, "nonsense\n" + Line + "\n", "extract");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 1", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"a\"", run.Output, StringComparison.Ordinal);
    }
}
