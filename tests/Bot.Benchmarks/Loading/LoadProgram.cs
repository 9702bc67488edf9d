using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Loading;

/// <summary>
/// The load benchmark: builds coverage of a given size, asks it, and asks the same of other engines. Each step runs in
/// a process of its own, so that memory and opening are measured from the start.
/// </summary>
internal static class LoadProgram
{
    private static readonly string[] Steps = ["build", "ask", "fts5", "bm25", "postgres"];

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = LoadOptions.Parse(args);
        if (options.Step != "all")
        {
            await StepAsync(options, cancellationToken);
            return 0;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Quotes:N0} quotes, seed {options.Seed}; {Machine.Describe()}"));
        if (!options.Keep && Directory.Exists(options.Data))
            Directory.Delete(options.Data, recursive: true);
        foreach (var step in Steps)
        {
            using var process = Process.Start(Environment.ProcessPath!, Arguments(options, step));
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                return process.ExitCode;
        }
        return 0;
    }

    private static IEnumerable<string> Arguments(LoadOptions options, string step)
    {
        var main = typeof(LoadProgram).Assembly.Location;
        var isDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        return isDotnet ? [main, .. options.ToArguments(step)] : options.ToArguments(step);
    }

    private static Task StepAsync(LoadOptions options, CancellationToken cancellationToken) => options.Step switch
    {
        "build" => BuildStep.RunAsync(options, cancellationToken),
        "ask" => AskStep.RunAsync(options, cancellationToken),
        "fts5" => Fts5Step.RunAsync(options, cancellationToken),
        "bm25" => Bm25Step.RunAsync(options, cancellationToken),
        "own" => OwnSearch.RunAsync(options, 3, cancellationToken),
        "postgres" => PostgresStep.RunAsync(options, cancellationToken),
        _ => throw new ArgumentException($"--step {options.Step} is none of {string.Join(", ", Steps)}."),
    };
}
