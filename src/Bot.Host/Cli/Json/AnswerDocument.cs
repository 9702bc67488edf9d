using System.Text.Json.Serialization;

namespace Bot.Host.Cli.Json;

/// <summary>What <c>--json</c> prints. Names and their order are a contract with programs that read it.</summary>
internal sealed record AnswerDocument
{
    public required string Command { get; init; }

    public required string Query { get; init; }

    /// <summary>verify only: exact, altered, other-speaker, reported, not-found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Verdict { get; init; }

    /// <summary>verify only, when the words differ: from the claim to the source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DifferenceDocument>? Difference { get; init; }

    public required CoverageDocument Coverage { get; init; }

    /// <summary>Results over all pages.</summary>
    public required int Total { get; init; }

    /// <summary>This page; for compare what two or more outlets share. Empty for sources.</summary>
    public required IReadOnlyList<ResultDocument> Results { get; init; }

    /// <summary>compare only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OutletDocument>? ByOutlet { get; init; }

    /// <summary>sources only: this page of articles, newest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleDocument>? Articles { get; init; }

    /// <summary>sources only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TotalsDocument? Totals { get; init; }

    public required NotFoundDocument? NotFound { get; init; }
}
