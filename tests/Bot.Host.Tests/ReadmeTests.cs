using Bot.Host.Cli;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>Every command that the README and the guides to the platforms show is run, so that it cannot rot.</summary>
public sealed class ReadmeTests
{
    private const string Bot = "dotnet run --project src/Bot.Host";

    /// <summary>Commands that the gate itself runs, or that serve until they are stopped (their own tests start them).</summary>
    private static readonly string[] RunElsewhere = ["dotnet test", "./build.sh", "serve"];

    public static TheoryData<string> BotCommands() => [.. ShellLines().Where(IsRunHere)];

    public static TheoryData<string> GuideCommands() =>
        [.. ShellLines("docs", "slack.md").Concat(ShellLines("docs", "discord.md")).Where(IsRunHere).Distinct()];

    [Theory]
    [MemberData(nameof(BotCommands))]
    public async Task A_command_of_the_readme_answers(string line)
    {
        var (code, output, errors) = await RunAsync(line);

        Assert.True(code == ExitCodes.Answered, $"{line} ended with {code}: {errors}");
        Assert.NotEqual("", output.Trim());
    }

    /// <summary>A guide sets a platform up first; without that a command may name the setting that is missing, and do nothing worse.</summary>
    [Theory]
    [MemberData(nameof(GuideCommands))]
    public async Task A_command_of_a_guide_answers_or_names_the_setting_that_is_missing(string line)
    {
        var (code, output, errors) = await RunAsync(line);

        Assert.True(code is ExitCodes.Answered or ExitCodes.BadConfiguration, $"{line} ended with {code}: {errors}");
        Assert.Matches(code == ExitCodes.Answered ? "\\S" : "(Slack|Discord):[A-Z]", output + errors);
    }

    [Fact]
    public void Every_command_of_the_readme_is_run_somewhere()
    {
        var unknown = ShellLines().Where(line => !IsRunHere(line) && !RunElsewhere.Any(known => line.Contains(known, StringComparison.Ordinal)));

        Assert.Empty(unknown);
        Assert.Contains("dotnet run --project src/Bot.Host -- who-said ceasefire", ShellLines());
        Assert.Contains("dotnet test", ShellLines());
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string line)
    {
        using var data = new TempFolder();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var input = new StringReader("who said ceasefire?\nexit\n");
        var arguments = ShellWords.Split(line[Bot.Length..].Trim()).Where(word => word != "--").ToList();
        var code = await BotApp.RunAsync([.. arguments, "--data", data.Path], input, output, errors, CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    private static bool IsRunHere(string line) =>
        line.StartsWith(Bot, StringComparison.Ordinal) && !line.EndsWith(" serve", StringComparison.Ordinal);

    private static IEnumerable<string> ShellLines() => ShellLines("README.md");

    private static IEnumerable<string> ShellLines(params string[] path)
    {
        var inside = false;
        foreach (var line in File.ReadLines(RepositoryRoot.File(path)).Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = line == "```sh";
            else if (inside && line.Length > 0)
                yield return line;
        }
    }
}
