using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Benchmarks.Ingesting;
using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Benchmarks.Damaging;

/// <summary>Damages one file of a data folder, again and again, and asks: the answer is the undamaged one, or it is said that it is not.</summary>
internal static class FlipProgram
{
    /// <param name="flips">How often.</param>
    /// <param name="seed">Draws what is damaged; null for a fresh one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(int flips, int? seed, CancellationToken cancellationToken)
    {
        var used = seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {used}\n"));
        var clock = Stopwatch.StartNew();
        using var folder = new TempFolder();
        var coverages = await DamagedCoverage.MakeAsync(folder, InProcess.RunAsync, cancellationToken);
        var (worst, faults) = (new SortedDictionary<string, List<DamagedOutcome>>(StringComparer.Ordinal), 0);
        for (var flip = 0; flip < flips; flip++)
        {
            var random = new Random(unchecked(used + flip * 7919));
            var coverage = coverages[random.Next(coverages.Count)];
            using var copy = new TempFolder();
            coverage.CopyTo(copy.Path);
            var damage = Damage.Strike(copy.Path, random);
            var findings = await coverage.AskAsync(copy.Path, random.Next(DamagedCoverage.Count), DamagedCoverage.Count);
            if (!worst.TryGetValue(damage.Kind, out var outcomes))
                worst[damage.Kind] = outcomes = [];
            outcomes.Add(findings.Max(finding => finding.Outcome));
            if (findings.FirstOrDefault(finding => finding.IsFault) is not { } fault)
                continue;
            faults++;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"FAULT flip {flip} of seed {used}, {(coverage == coverages[0] ? "settled" : "died")}: {damage.File}, {damage.What}\n      {fault}"));
        }
        Print(worst);
        var asInternal = worst.Values.Sum(outcomes => outcomes.Count(outcome => outcome == DamagedOutcome.RefusedAsInternal));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{flips} damaged folders in {clock.Elapsed.TotalSeconds:F0} s: {faults} with wrong answers, crashes or damage overlooked; {asInternal} refused with the exit code of an internal fault (seed {used})"));
        return faults + asInternal == 0 ? 0 : 1;
    }

    /// <summary>The worst that came of each folder, by sort of file.</summary>
    private static void Print(SortedDictionary<string, List<DamagedOutcome>> worst)
    {
        var columns = Enum.GetValues<DamagedOutcome>();
        Console.WriteLine($"\n| file | damaged | {string.Join(" | ", columns)} |\n| --- | ---: |{string.Concat(columns.Select(_ => " ---: |"))}");
        foreach (var (kind, outcomes) in worst)
            Console.WriteLine($"| {kind} | {outcomes.Count} | {string.Join(" | ", columns.Select(column => outcomes.Count(outcome => outcome == column)))} |");
    }
}
