namespace Bot.Search.Tests.Querying.Cases;

/// <summary>What one result must be. What is null is not looked at.</summary>
internal sealed record CaseResult
{
    public string? Speaker { get; init; }

    public string? Role { get; init; }

    public string? Kind { get; init; }

    /// <summary>Stands in its words.</summary>
    public string? Text { get; init; }

    public int? Outlets { get; init; }

    public int? Origins { get; init; }

    public int? Wordings { get; init; }

    public string? Place { get; init; }

    /// <summary>Stands in the difference of its second wording: "=same -deleted +inserted".</summary>
    public string? Difference { get; init; }

    /// <summary>The highlighted words.</summary>
    public IReadOnlyList<string>? Marked { get; init; }

    /// <summary>Day on which the first citation was published.</summary>
    public string? Published { get; init; }
}
