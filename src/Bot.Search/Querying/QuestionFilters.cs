using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>What narrows any question. The empty value narrows nothing.</summary>
public sealed record QuestionFilters
{
    /// <summary>Results on a page unless the question says otherwise.</summary>
    public const int DefaultLimit = 5;

    /// <summary>The largest page.</summary>
    public const int MaxLimit = 50;

    /// <summary>A speaker under any form of the name; null for everybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>An outlet's name, compared without case, accents and a leading "The"; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day that counts, inclusive; null for no bound.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Last day that counts, inclusive; null for no bound.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Only quotes of this kind; null for all.</summary>
    public QuoteKind? Kind { get; init; }

    /// <summary>Results on a page, 1 to <see cref="MaxLimit"/>; other values are brought into that range.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;
}
