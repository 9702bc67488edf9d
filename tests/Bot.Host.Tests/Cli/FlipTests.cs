using Bot.Testing;
using Bot.Testing.Faults;

namespace Bot.Host.Tests.Cli;

/// <summary>Damaged files: a few here, five hundred in the benchmark program (<c>flip</c>).</summary>
public sealed class FlipTests
{
    private const int Flips = 25;
    private const int Questions = 3;

    [Fact]
    public Task Damage_in_any_file_ends_in_the_undamaged_answer_or_in_a_sentence() => Properties.HoldsAsync(async random =>
    {
        using var folder = new TempFolder();
        var coverages = await DamagedCoverage.MakeAsync(folder, InProcess.RunAsync, CancellationToken.None);
        for (var flip = 0; flip < Flips; flip++)
        {
            using var copy = new TempFolder();
            var coverage = coverages[flip % coverages.Count];
            coverage.CopyTo(copy.Path);
            var damage = Damage.Strike(copy.Path, random);

            var findings = await coverage.AskAsync(copy.Path, random.Next(DamagedCoverage.Count), Questions);

            var fault = findings.FirstOrDefault(finding => finding.Outcome is DamagedOutcome.Wrong or DamagedOutcome.Crash or DamagedOutcome.Hang);
            Assert.True(fault is null, $"flip {flip}: {damage}: {fault}");
        }
    });
}
