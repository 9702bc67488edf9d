using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>What one question sees: a snapshot, its filters in the index's words, and how much coverage they leave.</summary>
internal sealed record QuestionScope
{
    public required IIndexSnapshot Snapshot { get; init; }

    /// <summary>The filters as asked, with page and limit brought into range.</summary>
    public required QuestionFilters Filters { get; init; }

    /// <summary>The same for the index: names resolved.</summary>
    public required CoverageFilter Index { get; init; }

    /// <summary>What the filters leave.</summary>
    public required CoverageCounts Counts { get; init; }

    /// <summary>The days that the question's words were taken for; null when they name none.</summary>
    public NamedPeriod? Named { get; init; }

    /// <summary>Set when the filters alone leave nothing to search.</summary>
    public NotFoundReason? Blocked { get; init; }

    /// <summary>Articles that citations of this question were checked against, null for one that is damaged: each is read and hashed once.</summary>
    public Dictionary<(ArticleId Id, int Version), Article?> Checked { get; } = [];

    /// <summary>What was searched, as answers say it.</summary>
    public Coverage Coverage => CoverageOf(Snapshot, Counts);

    /// <summary>How many results stand on the pages before this one.</summary>
    public int Skip => (Filters.Page - 1) * Filters.Limit;

    /// <summary>The part of the filter that narrows where words stand, not who said them or how: what citations are held to.</summary>
    public CoverageFilter Where => Index with { Speakers = null, Kinds = null };

    /// <summary>Counts of the index with what the snapshot could not search.</summary>
    public static Coverage CoverageOf(IIndexSnapshot snapshot, CoverageCounts counts) =>
        new(counts.Articles, counts.Outlets, counts.From, counts.To) { Pending = snapshot.Pending, Withheld = snapshot.Withheld.Count };
}

/// <summary>Which kinds of unit a question is answered with.</summary>
internal static class QuoteKinds
{
    private static readonly PassageKind[] Quotes = [PassageKind.Direct, PassageKind.Mixed, PassageKind.Indirect];

    /// <summary>The filter without sentences that hold no quote; a kind that was asked for stays the only one.</summary>
    public static CoverageFilter OnlyQuotes(CoverageFilter filter) => filter.Kinds is null ? filter with { Kinds = Quotes } : filter;
}
