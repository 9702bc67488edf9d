using System.CommandLine;
using Bot.Host.Cli.Json;
using Bot.Search.Ingestion;

namespace Bot.Host.Cli;

/// <summary>Reads files, folders and addresses into the coverage; a row for each, failures with their reason.</summary>
internal static class IngestVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var targets = new Argument<string[]>("targets")
        {
            Description = "Files, folders, archives or web addresses",
            Arity = ArgumentArity.OneOrMore,
        };
        var explain = new Option<bool>("--explain") { Description = "Say of each article where outlet, headline, date, byline and address were read" };
        var verb = new Command("ingest", "Read articles into the coverage") { targets, explain, SharedOptions.Json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, new Wanted(parsed.GetValue(targets)!, parsed.GetValue(explain)), surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Wanted wanted, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        var asJson = parsed.GetValue(SharedOptions.Json);
        var view = new IngestView(asJson ? surroundings with { Output = TextWriter.Null } : surroundings, context.Get<TimeProvider>(), wanted.Explain);
        var report = await TryAsync(context.Get<IIngestService>(), wanted.Targets, view, cancellationToken);
        view.Clear();
        await surroundings.Output.WriteAsync(asJson ? IngestJson.Write(report ?? view.SoFar, wanted.Explain) : Totals(report ?? view.SoFar));
        if (report is null)
        {
            await surroundings.Errors.WriteLineAsync("Stopped before the end. What is counted is stored; the same command reads the rest.");
            return ExitCodes.Cancelled;
        }
        // As cp and rsync do it: a script that goes on only when everything came in need not read the rows.
        return report.Count(IngestOutcome.Failed) == 0 ? ExitCodes.Answered : ExitCodes.NotInCoverage;
    }

    /// <summary>Null when it was stopped.</summary>
    private static async Task<IngestReport?> TryAsync(IIngestService ingest, string[] targets, IngestView view, CancellationToken cancellationToken)
    {
        try
        {
            return await ingest.IngestAsync(targets, view, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string Totals(IngestReport report) =>
        $"{report.Count(IngestOutcome.Added)} added, {report.Count(IngestOutcome.Updated)} updated, "
        + $"{report.Count(IngestOutcome.Unchanged)} unchanged, {report.Count(IngestOutcome.Failed)} failed{Environment.NewLine}";

    private sealed record Wanted(string[] Targets, bool Explain);
}
