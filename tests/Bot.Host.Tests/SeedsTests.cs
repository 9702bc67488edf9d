using System.Text.Json;

namespace Bot.Host.Tests;

/// <summary>The main job on the seeds, through the whole program.</summary>
public sealed class SeedsTests(SeededFolder folder) : IClassFixture<SeededFolder>
{
    [Theory]
    [InlineData("who-said ceasefire", "Kajsa Ollongren, Dutch Defence Minister", "3 outlets, 2 origins", "[-by-] {+from+}", "#:~:text=")]
    [InlineData("who-said \"security guarantees\"", "Sergei Lavrov", "Mikhailo Podolyak")]
    [InlineData("who-said neutral status", "Sergei Lavrov", "Mikhailo Podolyak, Ukraine's top negotiator")]
    [InlineData("who-said veto", "Kalle Laanet", "reported speech")]
    [InlineData("said Zelenskyy", "Volodymyr Zelensky", "positions during the negotiations already sound")]
    [InlineData("said Kaczyński", "Jaroslaw Kaczynski", "I think that it is necessary", "It will be a mission that will strive", "will be able to defend itself")]
    [InlineData("said Wallace", "Ben Wallace", "look at the details first before making any decisions about what", "2 outlets")]
    [InlineData("ask \"What did the US defence secretary promise Ukraine?\"", "Lloyd Austin", "We support their ability to defend themselves")]
    [InlineData("ask \"Did anyone mention security guarantees?\"", "Sergei Lavrov", "Mikhailo Podolyak")]
    [InlineData("verify \"We have to see a withdrawal by Russia\"", "Exact:", "The Straits Times", "SpaceWar.com and Antiwar.com")]
    [InlineData("verify \"We must see a withdrawal from Ukraine\"", "Altered:", "[-must-]", "[-Ukraine-]")]
    [InlineData("verify \"We support their ability to defend themselves\" Putin", "Another speaker:", "Lloyd Austin")]
    [InlineData("compare \"peace mission\"", "Jaroslaw Kaczynski", "Volodymyr Zelensky", "Vladimir Putin", "Sergei Lavrov", "Mikhailo Podolyak",
        "It's always good to think about what comes after that", "Moscow", "parliament")]
    [InlineData("timeline ceasefire", "16 Mar 2022", "first")]
    [InlineData("sources", "The Straits Times", "SpaceWar.com", "Antiwar.com")]
    public async Task The_seeds_answer(string line, params string[] expected)
    {
        var run = await folder.Run(Words(line));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ask \"What did Macron say?\"")]
    [InlineData("ask \"Who won the World Cup?\"")]
    [InlineData("who-said volcano")]
    [InlineData("said Macron")]
    public async Task What_the_seeds_do_not_hold_is_said_so(string line)
    {
        var run = await folder.Run(Words(line));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Not in the coverage", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 articles from 3 outlets", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_not_said_are_never_exact()
    {
        var run = await folder.Run("verify", "I'm afraid it is too late to talk about that", "Ollongren", "--json");

        Assert.NotEqual("exact", Document(run).GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Every_citation_of_every_answer_is_copied_from_the_seeds()
    {
        foreach (var line in new[] { "who-said ceasefire", "said Kaczyński", "who-said Nato", "verify \"We have to see a withdrawal by Russia\"", "timeline talks" })
        {
            var run = await folder.Run([.. Words(line), "--json"]);
            foreach (var citation in Document(run).GetProperty("results").EnumerateArray().SelectMany(result => result.GetProperty("citations").EnumerateArray()))
                AssertCopied(citation);
        }
    }

    [Fact]
    public async Task The_same_text_gives_the_same_answer_as_a_verb_and_in_a_conversation()
    {
        var verb = await folder.Run("who-said", "ceasefire");

        var talk = await folder.Talk("who said ceasefire?\n");

        Assert.Contains(verb.Output.Trim(), talk.Output, StringComparison.Ordinal);
    }

    private static void AssertCopied(JsonElement citation)
    {
        var text = SeedTexts.Of(citation.GetProperty("url").GetString()!);
        var words = text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()];
        Assert.Contains(citation.GetProperty("wording").GetString()!.Split(" \u2026 ")[0], words, StringComparison.Ordinal);
    }

    private static JsonElement Document(Run run) => JsonDocument.Parse(run.Output).RootElement;

    // Splits as a shell does: quotation marks group and vanish.
    private static string[] Words(string line) =>
        [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
