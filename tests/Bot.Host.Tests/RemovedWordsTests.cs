using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>What an edit took out was printed all the same: it is found, and said to be gone.</summary>
public sealed class RemovedWordsTests
{
    private const string Before = "Mayor Ada Brenn said the bridge is safe.\\n\\n\\\"The contractor lied to us all,\\\" said driver Tom Ferrand.";
    private const string After = "Mayor Ada Brenn said the bridge is safe.";

    [Theory]
    [InlineData("said", "Ferrand")]
    [InlineData("who-said", "contractor")]
    [InlineData("verify", "The contractor lied to us all")]
    public async Task Words_that_an_edit_took_out_are_found_and_marked(params string[] question)
    {
        using var data = new TempFolder();
        using var intake = new TempFolder();
        await Ingest(data, intake, Before);
        await Ingest(data, intake, After);

        var run = await Run.Of(data, "", question);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The contractor lied to us all", run.Output, StringComparison.Ordinal);
        Assert.Contains("removed from the article by", run.Output, StringComparison.Ordinal);
    }

    private static async Task Ingest(TempFolder data, TempFolder intake, string text)
    {
        var file = intake.Write("a.jsonl",
            $$"""{"url":"https://bridge.example/a","outlet":"Bridge Post","title":"Bridge","published":"2024-05-01","byline":null,"text":"{{text}}"}""" + "\n");
        var run = await Run.Of(data, "", "ingest", file);
        Assert.Equal(0, run.ExitCode);
    }
}
