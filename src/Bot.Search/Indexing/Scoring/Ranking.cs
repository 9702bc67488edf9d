namespace Bot.Search.Indexing.Scoring;

/// <summary>The last step of every engine's search, so that all engines rank alike.</summary>
internal static class Ranking
{
    /// <summary>How many candidates an engine must bring for a page that ends at <paramref name="limit"/>.</summary>
    public static int Needed(int limit) => Math.Max(limit, Proximity.Window);

    /// <summary>
    /// Adds the bonus for nearness to the first <see cref="Proximity.Window"/> candidates and sorts those anew.
    /// </summary>
    /// <param name="best">The best candidates in order, one an utterance.</param>
    /// <param name="bonus">What a candidate's terms earn for standing close together.</param>
    /// <param name="limit">How many hits are wanted.</param>
    public static IReadOnlyList<IndexHit> Finish(IReadOnlyList<Candidate> best, Func<Candidate, int> bonus, int limit)
    {
        var window = best.Take(Proximity.Window)
            .Select(candidate => candidate.Matches.Count < 2 ? candidate : candidate with { Score = candidate.Score + bonus(candidate) })
            .Order();
        return window.Concat(best.Skip(Proximity.Window))
            .Take(Math.Max(0, limit))
            .Select(candidate => new IndexHit(candidate.Id, candidate.Utterance, candidate.Score, candidate.Matches))
            .ToList();
    }

    /// <summary>The number by which days are compared.</summary>
    public static int DayOf(Domain.PublishedAt? published) => published?.Day.DayNumber ?? int.MinValue;
}
