using Bot.Search.Ingestion;

namespace Bot.Host.Cli.Json;

/// <summary>What <c>ingest --json</c> prints. Names and their order are a contract with programs that read it.</summary>
internal sealed record IngestDocument(
    string Command, int Added, int Updated, int Unchanged, int Failed, IReadOnlyList<IngestItemDocument> Items)
{
    public static IngestDocument Of(IngestReport report) => new(
        "ingest",
        report.Count(IngestOutcome.Added),
        report.Count(IngestOutcome.Updated),
        report.Count(IngestOutcome.Unchanged),
        report.Count(IngestOutcome.Failed),
        [.. report.Items.Select(Item)]);

    private static IngestItemDocument Item(IngestItem item) => new(
        item.Location,
        JsonText.Lower(item.Outcome),
        item.Article?.Value,
        item.Title,
        item.Outcome is IngestOutcome.Added or IngestOutcome.Updated ? item.Quotes : null,
        item.Reason);
}
