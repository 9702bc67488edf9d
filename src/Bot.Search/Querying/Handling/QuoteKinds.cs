using Bot.Search.Storing;

namespace Bot.Search.Querying.Handling;

/// <summary>Which kinds of unit a question is answered with.</summary>
internal static class QuoteKinds
{
    private static readonly PassageKind[] Quotes = [PassageKind.Direct, PassageKind.Mixed, PassageKind.Indirect];

    /// <summary>The filter without sentences that hold no quote; a kind that was asked for stays the only one.</summary>
    public static CoverageFilter OnlyQuotes(CoverageFilter filter) => filter.Kinds is null ? filter with { Kinds = Quotes } : filter;
}
