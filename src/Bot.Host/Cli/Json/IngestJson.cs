using Bot.Search.Ingestion;

namespace Bot.Host.Cli.Json;

/// <summary>What <c>ingest --json</c> prints. Names and their order are a contract with programs that read it.</summary>
internal sealed record IngestDocument(
    string Command, int Added, int Updated, int Unchanged, int Failed, IReadOnlyList<IngestItemDocument> Items);

/// <summary>One input: added, updated, unchanged or failed. Quotes are counted when it was looked through; the reason says what fell short.</summary>
internal sealed record IngestItemDocument(string Location, string Outcome, string? ArticleId, string? Title, int? Quotes, string? Reason);

/// <summary>What became of every input, as one JSON document.</summary>
internal static class IngestJson
{
    public static string Write(IngestReport report) => JsonText.Write(
        new IngestDocument(
            "ingest",
            report.Count(IngestOutcome.Added),
            report.Count(IngestOutcome.Updated),
            report.Count(IngestOutcome.Unchanged),
            report.Count(IngestOutcome.Failed),
            [.. report.Items.Select(Item)]),
        JsonText.Context.IngestDocument);

    private static IngestItemDocument Item(IngestItem item) => new(
        item.Location,
        JsonText.Lower(item.Outcome),
        item.Article?.Value,
        item.Title,
        item.Outcome is IngestOutcome.Added or IngestOutcome.Updated ? item.Quotes : null,
        item.Reason);
}
