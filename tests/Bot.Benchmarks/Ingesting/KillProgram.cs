using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Host;
using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Benchmarks.Ingesting;

/// <summary>
/// Kills processes that ingest, edit and forget, at random points and again and again over the same folder: counts what was
/// lost, what was forgotten and is still there, and what is answered otherwise than by a fresh store.
/// </summary>
internal static class KillProgram
{
    private const int ArticlesEach = 40;
    private const int MostStored = 200;

    /// <param name="kills">How often.</param>
    /// <param name="seed">Draws what is done and when it is killed; null for a fresh one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(int kills, int? seed, CancellationToken cancellationToken)
    {
        var used = seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        var random = new Random(used);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {used}\n\n| kill | what | where | of | stored | s | faults |\n| ---: | --- | --- | ---: | ---: | ---: | --- |"));
        var (faults, hits, clock) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal), Stopwatch.StartNew());
        var folder = new TempFolder();
        try
        {
            var coverage = Begin(folder, random);
            for (var kill = 1; kill <= kills; kill++)
            {
                var started = clock.Elapsed;
                var plan = coverage.Draw(random, ArticlesEach);
                var found = await coverage.RunAsync(plan, cancellationToken);
                faults += found.Count;
                var what = $"{plan.Work.ToString().ToLowerInvariant()} | {plan.Where}";
                hits[what] = hits.GetValueOrDefault(what) + 1;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {kill} | {what} | {plan.Numbers.Count} | {coverage.Stored} | {(clock.Elapsed - started).TotalSeconds:F1} | {string.Join("; ", found.Take(4))} |"));
                if (coverage.Stored < MostStored && found.Count == 0)
                    continue;
                // Full, or no longer what is expected of it: begin anew.
                folder.Dispose();
                folder = new TempFolder();
                coverage = Begin(folder, random);
            }
        }
        finally
        {
            folder.Dispose();
        }
        Console.WriteLine($"\n| killed while | where | times |\n| --- | --- | ---: |");
        foreach (var (what, times) in hits)
            Console.WriteLine($"| {what} | {times} |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{kills} kills in {clock.Elapsed.TotalSeconds:F0} s, {faults} faults or differences from a fresh store (seed {used})"));
        return faults == 0 ? 0 : 1;
    }

    private static KilledCoverage Begin(TempFolder folder, Random random) =>
        new(typeof(BotApp).Assembly.Location, folder, InProcess.RunAsync, random.Next());
}
