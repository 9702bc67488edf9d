using Bot.Host.Cli;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

/// <summary>Nobody's text reaches the terminal with anything but letters, line ends and our own colours.</summary>
public sealed class TerminalSafetyTests
{
    private const string Hostile = "\u001b]0;owned\u0007\u001b[2J\u001b[6n\u0090q\u009b31m\u0000\u0008x";

    [Theory]
    [InlineData("plain\tand\nlines\r\n", "plain\tand\nlines\r\n")]
    [InlineData("\u001b[1;36mTitle\u001b[0m", "\u001b[1;36mTitle\u001b[0m")]
    [InlineData("\u001b[2Jx", "\uFFFD[2Jx")]
    [InlineData("\u001b]0;title\u0007x", "\uFFFD]0;title\uFFFDx")]
    [InlineData("\u001b[31", "\uFFFD[31")]
    [InlineData("\u009b31m\u0000\u007f", "\uFFFD31m\uFFFD\uFFFD")]
    public async Task Only_colours_pass(string text, string shown)
    {
        foreach (var write in new Func<TextWriter, Task>[]
        {
            writer => writer.WriteAsync(text),
            writer => { writer.Write(text); return Task.CompletedTask; },
            writer => { writer.Write(text.ToCharArray()); return Task.CompletedTask; },
            writer => writer.WriteAsync(text.AsMemory()),
            writer => { writer.Write(new System.Text.StringBuilder(text)); return Task.CompletedTask; },
        })
        {
            var output = new StringWriter();
            await write(new SafeWriter(output, hasLooks: true));
            Assert.Equal(shown, output.ToString());
        }
    }

    [Theory]
    [InlineData("who-said", Hostile)]
    [InlineData("ask", Hostile)]
    [InlineData(Hostile, "x")]
    [InlineData("ingest", "/nowhere/" + Hostile)]
    [InlineData("forget", Hostile)]
    [InlineData("doctor", "--set", "Coverage:WatchFolders:0=" + Hostile)]
    [InlineData("sources", "--outlet", Hostile)]
    public async Task Whatever_is_typed_or_read_the_terminal_gets_no_control_character(params string[] arguments)
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", arguments);

        Assert.DoesNotContain(run.Output + run.Errors, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
    }

    [Fact]
    public async Task A_conversation_with_a_hostile_file_shows_none_either()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        other.Write("a.jsonl", System.Text.Json.JsonSerializer.Serialize(new { url = "https://news.example.org/a", outlet = "O" + Hostile, title = "T" + Hostile, byline = "B" + Hostile, text = "\u201CThe zeppelin" + Hostile + " will fly,\u201D Mayor Anna Kovacs said on Monday." }) + "\n");

        var read = await Run.Of(folder, "", "ingest", other.Path, "--explain");
        var talk = await Run.Of(folder, "who said zeppelin?\nsources\nmore\nwordings\n" + Hostile + "\nexit\n", "console");

        Assert.Contains("zeppelin", talk.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(read.Output + read.Errors + talk.Output + talk.Errors, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
    }
}
