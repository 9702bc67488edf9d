using System.Diagnostics;

namespace Bot.Testing.Faults;

/// <summary>The program as a process of its own that is killed without warning.</summary>
public static class KilledProgram
{
    /// <summary>Starts the program and kills it some time after it has printed so many lines; gives all lines that it printed.</summary>
    /// <param name="program">Path of the program's assembly.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="lines">Lines after which it is killed; null lets it end by itself.</param>
    /// <param name="after">How long after the last of these.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public static async Task<PrintedLines> RunAsync(
        string program, IReadOnlyList<string> arguments, int? lines, TimeSpan after, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var printed = new List<string>();
        while ((lines is null || printed.Count < lines) && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            printed.Add(line);
        if (lines is not null)
        {
            await Task.Delay(after, TimeProvider.System, cancellationToken);
            process.Kill();
        }
        // What it printed before it died was acknowledged, read or not.
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            printed.Add(line);
        await process.WaitForExitAsync(cancellationToken);
        var said = await errors;
        // 137 is death by the signal.
        var isFault = process.ExitCode is not (0 or 1 or 137) || new ProgramRun(process.ExitCode, "", said).ShowsStack;
        return new PrintedLines(printed, isFault ? $"the program ended with {process.ExitCode}: {said}" : null);
    }
}

/// <summary>What a process printed before its end.</summary>
/// <param name="Lines">All lines of standard output.</param>
/// <param name="Fault">What it said when it ended with a fault of its own; null when it did not.</param>
public sealed record PrintedLines(IReadOnlyList<string> Lines, string? Fault);
