using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Testing;

namespace Bot.Adapters.Tests.Terminal;

/// <summary>What keys make of a line. "←" and the like stand for keys; ^X for a letter with Ctrl.</summary>
public sealed class LineEditorTests
{
    private static readonly Dictionary<string, ConsoleKeyInfo> Named = new()
    {
        ["←"] = Key(ConsoleKey.LeftArrow),
        ["→"] = Key(ConsoleKey.RightArrow),
        ["↑"] = Key(ConsoleKey.UpArrow),
        ["↓"] = Key(ConsoleKey.DownArrow),
        ["⌫"] = Key(ConsoleKey.Backspace),
        ["⌦"] = Key(ConsoleKey.Delete),
        ["⇤"] = Key(ConsoleKey.Home),
        ["⇥"] = Key(ConsoleKey.Tab),
        ["⏎"] = Key(ConsoleKey.Enter),
        ["«"] = Key(ConsoleKey.LeftArrow, control: true),
        ["»"] = Key(ConsoleKey.RightArrow, control: true),
    };

    [Theory]
    [InlineData("ceasefire⏎", "ceasefire")]
    [InlineData("cesefire←←←←←←a⏎", "ceasefire")]
    [InlineData("ceasefiree⌫⏎", "ceasefire")]
    [InlineData("xceasefire⇤⌦⏎", "ceasefire")]
    [InlineData("who said x^W^Wsaid y⏎", "who said y")]
    [InlineData("rubbish^Usaid Lavrov⏎", "said Lavrov")]
    [InlineData("said Lavrov^A^Ktimeline⏎", "timeline")]
    [InlineData("said Lavrov««»x⏎", "saidx Lavrov")]
    [InlineData("a\u0301b←←⌦⏎", "b")]
    [InlineData("\U0001F44Dx←⌫⏎", "x")]
    [InlineData("an\u001b[31m\u0007\u0000d⏎", "an[31md")]
    [InlineData("←⌫⌦↑↓→^W⏎", "")]
    public async Task Keys_do_as_in_a_shell(string keys, string line)
    {
        var (lines, _) = await TypeAsync(keys);

        Assert.Equal([line], lines);
    }

    [Theory]
    [InlineData("one⏎two⏎↑⏎", "two")]
    [InlineData("one⏎two⏎↑↑⏎", "one")]
    [InlineData("one⏎two⏎↑↑↑↑⏎", "one")]
    [InlineData("one⏎two⏎draft↑↓⏎", "draft")]
    [InlineData("one⏎one⏎two⏎↑↑⏎", "one")]
    [InlineData("one⏎↑ more⏎", "one more")]
    public async Task Arrow_keys_go_through_what_was_asked(string keys, string last)
    {
        var (lines, _) = await TypeAsync(keys);

        Assert.Equal(last, lines[^1]);
    }

    [Theory]
    [InlineData("who⇥ceasefire⏎", "who-said ceasefire")]
    [InlineData("tim⇥Lavrov⏎", "timeline Lavrov")]
    [InlineData("s⇥⇥", null)]
    [InlineData("said Ze⇥⏎", "said Zelavskyy")]
    [InlineData("who-said gas out⇥Anti⇥⏎", "who-said gas outlet:Antilavskyy ")]
    [InlineData("who-said gas kind:mi⇥⏎", "who-said gas kind:mixed ")]
    [InlineData("who said gas speaker:\"Ze⇥⏎", "who said gas speaker:Zelavskyy ")]
    [InlineData("help ver⇥⏎", "help verify")]
    [InlineData("nothing to complete⇥⏎", "nothing to complete")]
    [InlineData("⇥x⏎", "x")]
    public async Task Tab_completes_from_the_catalogue_and_the_coverage(string keys, string? line)
    {
        var (lines, shown) = await TypeAsync(keys);

        if (line is null)
            Assert.Contains("said   sources   status", shown, StringComparison.Ordinal);
        else
            Assert.Equal([line], lines);
    }

    [Fact]
    public async Task The_end_of_input_and_ctrl_D_end_the_conversation()
    {
        Assert.Empty((await TypeAsync("half a line")).Lines);
        Assert.Empty((await TypeAsync("^D")).Lines);
        Assert.Equal(["ab"], (await TypeAsync("axb←←^D⏎")).Lines);
    }

    [Fact]
    public void History_is_kept_for_its_owner_alone_without_control_characters()
    {
        using var folder = new TempFolder();
        var path = folder.File("history");
        var first = new LineHistory(path);
        foreach (var line in new[] { "one", "two\u001b]0;title\u0007", "", "two", new string('x', 3000) })
            first.Add(line);

        var second = new LineHistory(path);

        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal("one", second.Lines[0]);
        Assert.All(second.Lines, line => Assert.DoesNotContain(line, char.IsControl));
        Assert.Single(Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_history_that_cannot_be_written_is_remembered_all_the_same()
    {
        using var folder = new TempFolder();
        var history = new LineHistory(Path.Combine(folder.Path, "missing", "history"));

        history.Add("one");

        Assert.Equal("one", history.Up(""));
    }

    [Fact]
    public async Task A_line_wider_than_the_terminal_never_wraps()
    {
        var (_, shown) = await TypeAsync(new string('x', 200) + "⏎", width: 40);

        Assert.All(shown.Split('\r'), part => Assert.True(part.Replace("\u001B[K", "", StringComparison.Ordinal).Trim().Length < 40, part));
    }

    private static async Task<(List<string> Lines, string Shown)> TypeAsync(string keys, int width = 80)
    {
        var queue = new Queue<ConsoleKeyInfo>(Keys(keys));
        var output = new StringWriter();
        var editor = new LineEditor(_ => Task.FromResult<ConsoleKeyInfo?>(queue.TryDequeue(out var key) ? key : null), output, new LineHistory(null), new Names(), () => width);
        var lines = new List<string>();
        while (await editor.ReadAsync("> ", CancellationToken.None) is { } line)
            lines.Add(line);
        return (lines, output.ToString());
    }

    private static IEnumerable<ConsoleKeyInfo> Keys(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '^' && i + 1 < text.Length)
                yield return Key(Enum.Parse<ConsoleKey>(text[++i].ToString()), control: true);
            else
                yield return Named.TryGetValue(text[i].ToString(), out var named) ? named : new ConsoleKeyInfo(text[i], ConsoleKey.None, false, false, false);
        }
    }

    private static ConsoleKeyInfo Key(ConsoleKey key, bool control = false) => new('\0', key, false, false, control);

    private sealed class Names : ICompletionSource
    {
        public Task<IReadOnlyList<string>> CompleteAsync(string commandName, string optionName, string typed, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>(typed.Length == 0 || typed.Contains(' ', StringComparison.Ordinal) || optionName == "question" ? [] : [typed + "lavskyy"]);
    }
}
