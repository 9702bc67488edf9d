namespace Bot.Search.Storing.Grouping;

/// <summary>What an edit leaves of an older version: the quoted words that the newest version no longer has.</summary>
internal static class History
{
    /// <summary>The quoted words of a version.</summary>
    public static HashSet<long> WordsOf(IEnumerable<PieceWords?> pieces) => pieces
        .Where(piece => piece is not null)
        .Select(piece => PieceSketch.WholeKey(piece!.Words))
        .ToHashSet();

    /// <summary>True for a piece of an older version that the newest one lacks; sentences are not kept.</summary>
    public static bool IsGone(PieceWords? piece, HashSet<long> newest) =>
        piece is not null && !newest.Contains(PieceSketch.WholeKey(piece.Words));
}
