using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>What comes first on a page.</summary>
internal static class PageOrder
{
    /// <summary>True when <paramref name="node"/> begins before <paramref name="other"/>.</summary>
    public static bool IsBefore(INode node, INode other) => node.CompareDocumentPosition(other).HasFlag(DocumentPositions.Following);
}
