using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class ForgetVerbTests
{
    [Fact]
    public async Task An_article_is_forgotten_by_its_address_or_its_id()
    {
        using var data = new TempFolder();
        var known = await ArticlesAsync(data);

        var run = await Run.Of(data, "", "forget", known[0].GetProperty("articleId").GetString()!, known[1].GetProperty("url").GetString()!);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(2, run.Output.Split("Forgotten:").Length - 1);
        Assert.Equal(known[2].GetProperty("articleId").GetString(), Assert.Single(await ArticlesAsync(data)).GetProperty("articleId").GetString());
    }

    [Fact]
    public async Task What_is_not_stored_ends_with_1_and_a_sentence_and_the_others_are_forgotten()
    {
        using var data = new TempFolder();
        var known = await ArticlesAsync(data);

        var run = await Run.Of(data, "", "forget", "https://example.org/nowhere", "nonsense", known[0].GetProperty("articleId").GetString()!);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing is stored under", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Forgotten:", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await ArticlesAsync(data)).Count);
    }

    private static async Task<IReadOnlyList<JsonElement>> ArticlesAsync(TempFolder data)
    {
        var run = await Run.Of(data, "", "sources", "--json");
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("articles").EnumerateArray()];
    }
}
