namespace Bot.Search.Querying.Verifying;

/// <summary>Decides how far up verify's ladder a claim comes, and what speaks for it.</summary>
internal static class ClaimLadder
{
    /// <summary>From here on other words are an alteration of the claim and not just other words.</summary>
    public const double AlteredFrom = 0.5;

    /// <summary>Share of meaning that reported speech must hold.</summary>
    public const double ReportedFrom = 0.6;

    /// <summary>By how much another's words (or reported ones) must be nearer before they win over nearer rungs.</summary>
    private const double Nearer = 0.25;

    /// <summary>The verdict and its evidence, best first; empty exactly for <see cref="VerdictKind.NotFound"/>.</summary>
    public static (VerdictKind Kind, IReadOnlyList<ClaimMatch> Evidence) Judge(IReadOnlyList<ClaimMatch> matches)
    {
        var literal = Best(matches.Where(match => match.IsLiteral && IsAlteration(match)), match => match.Alignment.Similarity);
        var own = literal.Where(match => match.IsBySpeaker).ToList();
        var others = literal.Where(match => !match.IsBySpeaker).ToList();
        var reported = Best(matches.Where(match => match.IsBySpeaker && IsReported(match)), Reporting);
        var exact = own.FindAll(match => match.Alignment.IsExact);
        if (exact.Count > 0)
            return (VerdictKind.Exact, exact);
        var mine = Similarity(own);
        var told = reported.Count == 0 ? 0 : Reporting(reported[0]);
        var needed = own.Count == 0 ? 0 : mine + Nearer;
        if (others.Count > 0 && Similarity(others) > needed && Similarity(others) + Nearer >= told)
            return (VerdictKind.OtherSpeaker, others);
        if (reported.Count > 0 && told > needed)
            return (VerdictKind.Reported, reported);
        return own.Count > 0 ? (VerdictKind.Altered, own) : (VerdictKind.NotFound, []);
    }

    private static List<ClaimMatch> Best(IEnumerable<ClaimMatch> matches, Func<ClaimMatch, double> by) =>
        [.. matches
            .OrderByDescending(match => match.Alignment.IsExact)
            .ThenBy(match => match.Alignment.IsPunctuatedOtherwise)
            .ThenBy(match => match.IsCutFromDenial)
            .ThenBy(match => match.IsOpposite)
            .ThenByDescending(by)
            .ThenBy(match => match.Unit.Article.Published?.Value ?? DateTimeOffset.MaxValue)
            .ThenBy(match => match.Unit.Id)];

    // Sharing small words alone is no likeness: half of the meaning must be there too.
    private static bool IsAlteration(ClaimMatch match) =>
        match.Alignment.IsExact || (match.Alignment.Similarity >= AlteredFrom && match.Meaning >= 0.45);

    private static bool IsReported(ClaimMatch match) => !match.IsLiteral && match.Unit.Quote is not null && Reporting(match) >= ReportedFrom;

    private static double Reporting(ClaimMatch match) => Math.Max(match.Meaning, match.Alignment.Similarity);

    private static double Similarity(List<ClaimMatch> matches) => matches.Count == 0 ? 0 : matches[0].Alignment.Similarity;
}
