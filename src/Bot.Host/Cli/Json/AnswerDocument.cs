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

    /// <summary>compare only: statements that cannot both stand; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ContrastDocument>? Contrasts { get; init; }

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

internal sealed record CoverageDocument(int Articles, int Outlets, string? From, string? To)
{
    /// <summary>Stored articles that could not be searched yet; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Pending { get; init; }

    /// <summary>Stored articles that are damaged; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Withheld { get; init; }
}

internal sealed record SpeakerDocument(string? Name, string? Role, double Confidence)
{
    /// <summary>Through whom the words came, as written; absent when nobody stands between.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Via { get; init; }

    /// <summary>Who may be meant, best first, when the article does not make clear which; absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Candidates { get; init; }
}

internal sealed record DifferenceDocument(string Op, string Text);

internal sealed record NotFoundDocument(string Message, IReadOnlyList<ResultDocument> Nearest, IReadOnlyList<string> Suggestions);

internal sealed record OutletDocument(
    string Outlet, int Articles, IReadOnlyList<SpeakerDocument> Speakers, IReadOnlyList<ResultDocument> Only);

internal sealed record ContrastDocument(string Kind, IReadOnlyList<ResultDocument> Sides);

internal sealed record TotalsDocument(int Articles, int Outlets, int Origins, int Quotes, int? Speakers);

internal sealed record ArticleDocument(
    string ArticleId,
    int Version,
    string Outlet,
    string Title,
    string? Url,
    string? Published,
    string? Byline,
    int Quotes,
    int Origin,
    string IngestedAt);

internal sealed record CitationDocument(
    string Outlet,
    string Title,
    string? Url,
    string? DeepLink,
    string? Published,
    string? Byline,
    string Wording,
    int Start,
    int End,
    string ArticleId)
{
    /// <summary>Whole seconds from the start of the recording where the words begin; absent for what is no recording.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Second { get; init; }

    /// <summary>The page of the document where the words begin, from 1; absent for what has no pages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }
}

internal sealed record ResultDocument
{
    /// <summary>timeline only: when the first carrier published it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Published { get; init; }

    /// <summary>timeline only: the outlet that had it first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FirstCarrier { get; init; }

    /// <summary>Null for a passage that is no quote.</summary>
    public required SpeakerDocument? Speaker { get; init; }

    /// <summary>direct, mixed or indirect; null for a passage.</summary>
    public required string? Kind { get; init; }

    /// <summary>said, denied, asked, promised, demanded, called-for, warned, criticised, praised or rejected; null for a passage.</summary>
    public required string? Act { get; init; }

    /// <summary>The whole sentence (or sentences) around the words, as stored.</summary>
    public required string Sentence { get; init; }

    /// <summary>The question that the words answer, as printed before them; left out where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Question { get; init; }

    public required string Text { get; init; }

    public required double Score { get; init; }

    public required int Outlets { get; init; }

    public required int Origins { get; init; }

    public required IReadOnlyList<CitationDocument> Citations { get; init; }
}
