namespace Bot.Search.Storing.Grouping;

/// <summary>Decides whether two articles are copies of one text.</summary>
internal static class CopyMatch
{
    /// <summary>
    /// Share of the shorter text's word runs that the longer one must hold, by the signatures' estimate. Copies of
    /// one agency's text that were cut, retitled and edited lie above; two reports on one event that quote the same
    /// sentences share a quarter to a third. <c>SeedOriginsTests</c> holds real examples of both.
    /// </summary>
    public const double LeastContained = 0.45;

    /// <summary>
    /// Runs that the shorter text must have for each of the longer one's. A statement printed alone lies whole inside
    /// every report that quotes it in full; it is no copy of them, nor they of each other.
    /// </summary>
    public const double LeastLength = 0.3;

    public static bool AreCopies(TextSketch left, TextSketch right)
    {
        // A store may hold signatures of another length, from a damaged row or another maker: they compare with nothing.
        if (left.Signature.Length != right.Signature.Length)
            return false;
        if (left.Signature.Length == 0)
            return left.Keys[0] == right.Keys[0];
        var (shorter, longer) = (Math.Min(left.Runs, right.Runs), Math.Max(left.Runs, right.Runs));
        return shorter >= longer * LeastLength && Contained(left, right) >= LeastContained;
    }

    /// <summary>Estimated share of the shorter text's runs that the other text holds, 0 to 1.</summary>
    public static double Contained(TextSketch left, TextSketch right)
    {
        var equal = 0;
        for (var i = 0; i < left.Signature.Length; i++)
            equal += left.Signature[i] == right.Signature[i] ? 1 : 0;
        var resemblance = (double)equal / left.Signature.Length;
        var common = resemblance * (left.Runs + right.Runs) / (1 + resemblance);
        return Math.Min(1, common / Math.Min(left.Runs, right.Runs));
    }
}
