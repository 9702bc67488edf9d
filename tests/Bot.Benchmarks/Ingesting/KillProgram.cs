using Bot.Host;
using Bot.Testing;

namespace Bot.Benchmarks.Ingesting;

/// <summary>
/// Kills the ingest of generated articles at random points, again and again, counts what was lost, and asks the store
/// and a fresh one of the same articles the same questions.
/// </summary>
internal static class KillProgram
{
    private const int Articles = 2_000;
    private const int Seed = 20220316;

    public static async Task<int> RunAsync(int points, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var program = typeof(BotApp).Assembly.Location;
        var faults = 0;
        var folder = new TempFolder();
        try
        {
            var killed = new KilledIngest(program, folder, Articles);
            for (var point = 1; point <= points; point++)
            {
                var rows = random.Next(1, Articles);
                var named = await killed.RunAsync(rows, cancellationToken);
                IReadOnlyList<string> found = [.. await killed.FaultsAsync(named, cancellationToken), .. await DifferencesAsync(killed, cancellationToken)];
                faults += found.Count;
                Console.WriteLine($"{point}: killed after {named.Count} of {Articles}; {found.Count} faults or differences {string.Join("; ", found.Take(3))}");
                if (rows <= Articles * 3 / 4)
                    continue;
                // Nearly everything is stored now: begin anew, or the next kills would hit no write.
                folder.Dispose();
                folder = new TempFolder();
                killed = new KilledIngest(program, folder, Articles);
            }
        }
        finally
        {
            folder.Dispose();
        }
        Console.WriteLine($"{points} kills, {faults} faults or differences from a fresh store");
        return faults == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(KilledIngest killed, CancellationToken cancellationToken)
    {
        using var other = new TempFolder();
        return await killed.DifferencesAsync(other, AskAsync, cancellationToken);
    }

    /// <summary>The console's whole answer, as a person would have it.</summary>
    private static async Task<string> AskAsync(string data, string question)
    {
        using var output = new StringWriter();
        var exitCode = await BotApp.RunAsync(["console", "--data", data], new StringReader(question + "\n"), output, TextWriter.Null, CancellationToken.None);
        return exitCode == 0 ? output.ToString() : throw new InvalidOperationException($"{question} ended with {exitCode}");
    }
}
