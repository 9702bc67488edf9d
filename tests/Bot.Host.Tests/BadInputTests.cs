namespace Bot.Host.Tests;

public sealed class BadInputTests(SeededFolder folder) : IClassFixture<SeededFolder>
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "\"", "\"\"", "\"unclosed", "NEAR(", "NEAR(a b, 3)", "*", "a*", "col:x", "speaker:", "AND OR NOT", "' OR 1=1 --", "%_",
        "\u0000\u0001\u001B[31m", "\uD83D\uDE00\uD83D\uDE00", "\uD83D", "\u0645\u0627\u0630\u0627 \u0642\u0627\u0644", "\u202Eabc", "@everyone", "[suggest] x",
        "-", "--", "the", "????", "a\nb\tc",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_gets_an_answer_or_a_sentence_in_a_conversation(string text)
    {
        var lines = new[] { "/who-said", "/said", "/ask", "/verify", "/compare", "/timeline", "/help" }
            .Select(command => $"{command} {text.ReplaceLineEndings(" ")}");

        var run = await folder.Talk(string.Join('\n', lines) + $"\n{text.ReplaceLineEndings(" ")}\n");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("went wrong", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Theory]
    [InlineData("who-said")]
    [InlineData("ask")]
    [InlineData("verify")]
    public async Task Ten_thousand_characters_get_an_answer_or_a_sentence(string verb)
    {
        var words = await folder.Run(verb, string.Join(' ', Enumerable.Repeat("ceasefire", 1000)));
        var letters = await folder.Run(verb, new string('x', 10_000));

        Assert.InRange(words.ExitCode, 0, 2);
        Assert.InRange(letters.ExitCode, 0, 2);
    }

    [Theory]
    [InlineData(2, "who-said")]
    [InlineData(2, "who-said", "x", "--limit", "0")]
    [InlineData(2, "who-said", "x", "--after", "yesterday")]
    [InlineData(2, "who-said", "x", "--kind", "loud")]
    [InlineData(2, "who-said", "x", "--as", "telegraph")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "sources", "--nonsense")]
    [InlineData(2, "sources", "nonsense")]
    [InlineData(2, "who-said", "x", "--jsn")]
    [InlineData(2, "ingest")]
    [InlineData(2, "forget")]
    [InlineData(2, "doctor", "--jsn")]
    [InlineData(2, "extract", "no-such-file.jsonl")]
    public async Task Wrong_usage_is_told_on_standard_error(int exitCode, params string[] arguments)
    {
        var run = await folder.Run(arguments);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Errors);
    }

    [Fact]
    public async Task A_text_that_begins_like_a_response_file_or_a_directive_is_text()
    {
        var file = await folder.Run("who-said", "@ceasefire");
        var directive = await folder.Run("who-said", "[diagram]", "ceasefire");

        Assert.InRange(file.ExitCode, 0, 1);
        Assert.InRange(directive.ExitCode, 0, 1);
    }
}
