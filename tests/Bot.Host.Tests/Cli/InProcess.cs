using Bot.Testing.Faults;

namespace Bot.Host.Tests.Cli;

/// <summary>Runs the program inside this process, with no argument but those given.</summary>
internal static class InProcess
{
    public static async Task<ProgramRun> RunAsync(IReadOnlyList<string> arguments, string input)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await BotApp.RunAsync(arguments, new StringReader(input), output, errors, CancellationToken.None);
        return new ProgramRun(exitCode, output.ToString(), errors.ToString());
    }
}
