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
}
