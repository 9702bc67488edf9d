using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Host.Tests.Cli;

/// <summary>A disk without room.</summary>
public sealed class FullDiskTests
{
    private const int Articles = 400;

    [SmallDiskFact]
    public async Task Ingest_ends_with_a_sentence_and_what_it_named_is_there_when_there_is_room_again()
    {
        using var disk = SmallDisk.TryMount(2)!;
        using var folder = new TempFolder();
        var input = folder.Write("articles.jsonl", string.Concat(GeneratedNews.Lines(Articles).Select(line => line + "\n")));
        var data = Path.Combine(disk.Path, "data");

        var full = await InProcess.RunAsync(["ingest", input, "--data", data], "");
        var looked = await InProcess.RunAsync(["doctor", "--data", data], "");
        var grown = disk.Grow(64);
        var asked = await InProcess.RunAsync(["sources", "--limit", "1", "--json", "--data", data], "");

        var named = full.Output.Split('\n').Count(line => line.StartsWith("added ", StringComparison.Ordinal));
        Assert.Contains("There is no room left on the disk", full.Errors, StringComparison.Ordinal);
        Assert.False(full.ShowsStack, full.Errors);
        Assert.InRange(named, 1, Articles - 1);
        Assert.False(looked.ShowsStack, looked.Errors + looked.Output);
        Assert.Equal(78, looked.ExitCode);
        Assert.True(grown);
        Assert.Equal((0, false), (asked.ExitCode, asked.ShowsStack));
        Assert.Equal(named, (await StoredVersions.ReadAsync(data, CancellationToken.None)).Count);
    }
}
