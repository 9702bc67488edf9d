using Bot.Search.Indexing;

namespace Bot.Search.Querying.Handling;

/// <summary>Which kinds of unit a question is answered with.</summary>
internal static class QuoteKinds
{
    private static readonly UnitKind[] Quotes = [UnitKind.Direct, UnitKind.Mixed, UnitKind.Indirect];

    /// <summary>The filter without sentences that hold no quote; a kind that was asked for stays the only one.</summary>
    public static IndexFilter OnlyQuotes(IndexFilter filter) => filter.Kinds is null ? filter with { Kinds = Quotes } : filter;
}
