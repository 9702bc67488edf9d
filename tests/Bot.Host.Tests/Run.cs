using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>One run of the program in this process.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public static async Task<Run> Of(TempFolder data, string input, params string[] arguments)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        string[] all = [.. arguments, "--data", data.Path, "--set", $"Coverage:SeedDirectory={RepositoryRoot.File("seeds")}"];
        var exitCode = await BotApp.RunAsync(all, new StringReader(input), output, errors, CancellationToken.None);
        return new Run(exitCode, output.ToString(), errors.ToString());
    }
}
