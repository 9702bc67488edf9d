using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class IngestVerbTests : IDisposable
{
    private const string Words = "\"The bridge stays closed until June,\" Mayor Anna Lindqvist told reporters on Monday.";

    private readonly TempFolder _data = new();
    private readonly TempFolder _input = new();

    public void Dispose()
    {
        _data.Dispose();
        _input.Dispose();
    }

    [Fact]
    public async Task It_ends_with_0_when_everything_came_in_or_was_there_already()
    {
        var file = _input.Write("good.txt", Words);

        var first = await Run.Of(_data, "", "ingest", file);
        var again = await Run.Of(_data, "", "ingest", file);

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.EndsWith($"0 added, 0 updated, 1 unchanged, 0 failed{Environment.NewLine}", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_1_when_anything_failed_and_the_rest_is_read()
    {
        _input.Write("good.txt", Words);
        _input.Write("empty.txt", "");

        var run = await Run.Of(_data, "", "ingest", _input.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"1 added, 0 updated, 0 unchanged, 1 failed{Environment.NewLine}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_it_is_one_document_with_every_row_and_the_same_exit_code()
    {
        var good = _input.Write("good.txt", Words);

        var run = await Run.Of(_data, "", "ingest", good, _input.File("missing.txt"), "--json");

        using var document = JsonDocument.Parse(run.Output);
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["added", "failed"], items.Select(item => item.GetProperty("outcome").GetString()));
        Assert.Equal((1, JsonValueKind.Null), (items[0].GetProperty("quotes").GetInt32(), items[0].GetProperty("reason").ValueKind));
        Assert.Equal((1, 1), (document.RootElement.GetProperty("added").GetInt32(), document.RootElement.GetProperty("failed").GetInt32()));
        Assert.Equal("There is no such file. Check the name.", items[1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_recording_is_answered_with_its_second_and_a_link_that_lands_there()
    {
        _input.Write("talk.vtt", "WEBVTT\n\n00:10:05.200 --> 00:10:09.000\n<v Anna Berg>The quay will open in June, whatever the weather does.\n");
        _input.Write("sources.json", "{\"sources\":[{\"file\":\"talk.vtt\",\"outlet\":\"Coast Radio\",\"url\":\"https://radio.example/12\"}]}");
        await Run.Of(_data, "", "ingest", _input.Path);

        var json = await Run.Of(_data, "", "who-said", "quay", "--json");
        var shown = await Run.Of(_data, "", "who-said", "quay");
        var slack = await Run.Of(_data, "", "who-said", "quay", "--as", "slack");
        var discord = await Run.Of(_data, "", "who-said", "quay", "--as", "discord");

        using var document = JsonDocument.Parse(json.Output);
        var citation = document.RootElement.GetProperty("results")[0].GetProperty("citations")[0];
        Assert.Equal((605, "https://radio.example/12#t=605"), (citation.GetProperty("second").GetInt32(), citation.GetProperty("deepLink").GetString()));
        Assert.False(citation.TryGetProperty("page", out _));
        Assert.All(new[] { shown.Output, slack.Output, discord.Output }, output => Assert.Contains("at 10:05", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopped_it_ends_with_130_and_counts_what_came_in()
    {
        for (var number = 0; number < 40; number++)
            _input.Write($"{number}.txt", Words.Replace("June", $"day {number} of June", StringComparison.Ordinal));
        using var stop = new CancellationTokenSource();
        var output = new StoppingWriter(stop);

        var exitCode = await BotApp.RunAsync(["ingest", _input.Path, "--data", _data.Path], TextReader.Null, output, TextWriter.Null, stop.Token);

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var added = lines.Count(line => line.StartsWith("added ", StringComparison.Ordinal));
        Assert.Equal(130, exitCode);
        Assert.True(added > 0);
        Assert.Equal($"{added} added, 0 updated, 0 unchanged, 0 failed", lines[^1]);
    }

    /// <summary>Somebody presses Ctrl+C at the first row.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            stop.Cancel();
        }
    }
}
