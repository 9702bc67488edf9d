using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>One run of the program in this process.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>A server that starts although it should not is stopped after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task<Run> Of(TempFolder data, string input, params string[] arguments)
    {
        using var patience = new CancellationTokenSource(Longest);
        var output = new StringWriter();
        var errors = new StringWriter();
        string[] all = [.. arguments, "--data", data.Path, "--set", $"Coverage:SeedDirectory={RepositoryRoot.File("seeds")}"];
        var exitCode = await BotApp.RunAsync(all, new StringReader(input), output, errors, patience.Token);
        return new Run(exitCode, output.ToString(), errors.ToString());
    }
}
