using System.Text.Json.Serialization;
using Bot.Search.Ingestion;

namespace Bot.Host.Cli.Json;

/// <summary>What <c>ingest --json</c> prints. Names and their order are a contract with programs that read it.</summary>
internal sealed record IngestDocument(
    string Command, int Added, int Updated, int Unchanged, int Failed, IReadOnlyList<IngestItemDocument> Items);

/// <summary>One input: added, updated, unchanged or failed. Quotes are counted when it was looked through; the reason says what fell short.</summary>
internal sealed record IngestItemDocument(string Location, string Outcome, string? ArticleId, string? Title, int? Quotes, string? Reason)
{
    /// <summary>With <c>--explain</c> only: each detail with where it was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OriginDocument? Origin { get; init; }
}

/// <summary>The details of an article, each with where it was read.</summary>
internal sealed record OriginDocument(DetailDocument Outlet, DetailDocument Title, DetailDocument Published, DetailDocument Byline, DetailDocument Url);

/// <summary>One detail and where it was read; null for what is not known.</summary>
internal sealed record DetailDocument(string? Value, string? From);

/// <summary>What became of every input, as one JSON document.</summary>
internal static class IngestJson
{
    public static string Write(IngestReport report, bool explains = false) => JsonText.Write(
        new IngestDocument(
            "ingest",
            report.Count(IngestOutcome.Added),
            report.Count(IngestOutcome.Updated),
            report.Count(IngestOutcome.Unchanged),
            report.Count(IngestOutcome.Failed),
            [.. report.Items.Select(item => Item(item, explains))]),
        JsonText.Context.IngestDocument);

    private static IngestItemDocument Item(IngestItem item, bool explains) => new(
        item.Location,
        JsonText.Lower(item.Outcome),
        item.Article?.Value,
        item.Title,
        item.Outcome is IngestOutcome.Added or IngestOutcome.Updated ? item.Quotes : null,
        item.Reason)
    {
        Origin = explains && item.Origin is { } origin ? Of(origin, item.Title) : null,
    };

    private static OriginDocument Of(ArticleOrigin origin, string? title) => new(
        new(origin.Outlet, origin.Sources.Outlet),
        new(title, origin.Sources.Title),
        new(origin.Published?.ToString(), origin.Sources.Published),
        new(origin.Byline, origin.Sources.Byline),
        new(origin.Url?.AbsoluteUri, origin.Sources.Url));
}
