using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>Every command that the README shows is run, so that it cannot rot.</summary>
public sealed class ReadmeTests
{
    private const string Bot = "dotnet run --project src/Bot.Host";

    /// <summary>Commands that the gate itself runs, or that serve until they are stopped (their own tests start them).</summary>
    private static readonly string[] RunElsewhere = ["dotnet test", "./build.sh", "serve"];

    public static TheoryData<string> BotCommands() => [.. ShellLines().Where(IsRunHere)];

    [Theory]
    [MemberData(nameof(BotCommands))]
    public async Task A_command_of_the_readme_answers(string line)
    {
        using var data = new TempFolder();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var input = new StringReader("who said ceasefire?\nexit\n");
        var arguments = ShellWords.Split(line[Bot.Length..].Trim()).Where(word => word != "--").ToList();

        var code = await BotApp.RunAsync([.. arguments, "--data", data.Path], input, output, errors, CancellationToken.None);

        Assert.True(code == ExitCodes.Answered, $"{line} ended with {code}: {errors}");
        Assert.NotEqual("", output.ToString().Trim());
    }

    [Fact]
    public void Every_command_of_the_readme_is_run_somewhere()
    {
        var unknown = ShellLines().Where(line => !IsRunHere(line) && !RunElsewhere.Any(known => line.Contains(known, StringComparison.Ordinal)));

        Assert.Empty(unknown);
        Assert.Contains("dotnet run --project src/Bot.Host -- who-said ceasefire", ShellLines());
        Assert.Contains("dotnet test", ShellLines());
    }

    private static bool IsRunHere(string line) =>
        line.StartsWith(Bot, StringComparison.Ordinal) && !line.EndsWith(" serve", StringComparison.Ordinal);

    private static IEnumerable<string> ShellLines()
    {
        var inside = false;
        foreach (var line in File.ReadLines(RepositoryRoot.File("README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = line == "```sh";
            else if (inside && line.Length > 0)
                yield return line.Trim();
        }
    }
}
