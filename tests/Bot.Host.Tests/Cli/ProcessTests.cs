using System.Diagnostics;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Host.Tests.Cli;

/// <summary>The program as a process; few, because each takes its time to start.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Standard_output_holds_one_JSON_document_and_the_published_program_finds_its_seeds()
    {
        using var folder = new TempFolder();

        var (exitCode, output) = await Start(folder.Path, "who-said", "ceasefire", "--json", "--verbose", "--data", folder.Path);

        Assert.Equal(0, exitCode);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("Kajsa Ollongren", document.RootElement.GetProperty("results")[0].GetProperty("speaker").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_conversation_over_a_pipe_ends_with_its_input()
    {
        using var folder = new TempFolder();

        var (exitCode, output) = await Start(folder.Path, "--data", folder.Path);

        Assert.Equal((0, ""), (exitCode, output.Trim()));
    }

    private static async Task<(int ExitCode, string Output)> Start(string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await Task.WhenAll(process.WaitForExitAsync(), errors);
        return (process.ExitCode, output);
    }
}
