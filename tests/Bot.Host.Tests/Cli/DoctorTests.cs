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
    public async Task A_data_folder_that_cannot_be_made_is_wrong_with_what_to_do()
    {
        using var folder = new TempFolder();
        var file = folder.Write("file", "");

        var run = await Run.Of(folder, "", "doctor", "--set", "Chat:Typo=1", "--set", $"Coverage:DataDirectory={file}");

        Assert.Contains("Chat:Typo", run.Output, StringComparison.Ordinal);
    }
}
