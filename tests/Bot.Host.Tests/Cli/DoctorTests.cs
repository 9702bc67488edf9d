using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

public sealed class DoctorTests
{
    [Fact]
    public async Task Doctor_says_what_works_and_what_is_missing()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "doctor");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("can be written", run.Output, StringComparison.Ordinal);
        Assert.Contains("slack", run.Output, StringComparison.Ordinal);
        Assert.Contains("discord", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_it_is_one_document_with_the_worst_state()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "doctor", "--json", "--set", "Chat:Typo=1");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal((0, "warning"), (run.ExitCode, document.RootElement.GetProperty("state").GetString()));
        var checks = document.RootElement.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(["configuration", "coverage", "discord", "slack"], checks.Select(check => check.GetProperty("name").GetString()));
        Assert.Equal("warning", checks[0].GetProperty("results")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task As_JSON_a_configuration_that_cannot_be_used_is_a_document_too()
    {
        using var folder = new TempFolder();

        var run = await Run.Of(folder, "", "doctor", "--json", "--set", "Coverage:FeedMinutes=-5");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal((78, "wrong"), (run.ExitCode, document.RootElement.GetProperty("state").GetString()));
        Assert.Contains("Coverage:FeedMinutes", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_looks_at_watched_folders_and_feeds()
    {
        using var folder = new TempFolder();
        var missing = folder.File("nowhere");

        var run = await Run.Of(folder, "", "doctor",
            "--set", $"Coverage:WatchFolders:0={missing}", "--set", $"Coverage:WatchFolders:1={folder.Path}", "--set", "Coverage:Feeds:0=https://example.org/feed");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"look    Coverage:WatchFolders names {missing}, which does not exist.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"ok      The folder {folder.Path} is watched while serve runs.", run.Output, StringComparison.Ordinal);
        Assert.Contains("ok      The feed https://example.org/feed is polled while serve runs; it was not read yet.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_wrong_with_what_to_do()
    {
        using var folder = new TempFolder();
        var file = folder.Write("file", "");

        var run = await Run.Of(folder, "", "doctor", "--set", "Chat:Typo=1", "--set", $"Coverage:DataDirectory={file}");

        Assert.Contains("Chat:Typo", run.Output, StringComparison.Ordinal);
    }
}
