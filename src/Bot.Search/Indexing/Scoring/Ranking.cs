using Bot.Search.Domain;
using Bot.Search.Storing;

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

/// <summary>
/// What terms earn for standing close together in the sentence: for each pair of neighbours in the question a share of
/// the less rare one's worth, falling with the distance.
/// </summary>
internal static class Proximity
{
    /// <summary>How many of the best candidates are looked at; those behind them keep their score.</summary>
    public const int Window = 128;

    private const int Share = 300;
    private const int Farthest = 8;

    /// <param name="matches">What matched, in order of the question.</param>
    /// <param name="distance">The smallest distance in words of two terms in the sentence; <see cref="int.MaxValue"/> when one is not there.</param>
    public static int Bonus(IReadOnlyList<TermMatch> matches, Func<string, string, int> distance)
    {
        var bonus = 0;
        for (var i = 1; i < matches.Count; i++)
        {
            var (left, right) = (matches[i - 1], matches[i]);
            if (left.Field < MatchPlace.Sentence || right.Field < MatchPlace.Sentence || left.Term == right.Term)
                continue;
            var words = distance(left.Term, right.Term);
            if (words <= Farthest)
                bonus += Math.Min(left.Rarity, right.Rarity) * Share / 1000 / words;
        }
        return bonus;
    }
}

/// <summary>A matching unit on its way to a hit.</summary>
/// <param name="Score">Score so far.</param>
/// <param name="Day">Number of the publication day; <see cref="int.MinValue"/> when there is none.</param>
/// <param name="Id">The unit.</param>
/// <param name="Utterance">Its utterance.</param>
/// <param name="Matches">What matched.</param>
internal sealed record Candidate(int Score, int Day, PassageId Id, UtteranceId Utterance, IReadOnlyList<TermMatch> Matches)
    : IComparable<Candidate>
{
    /// <summary>Best first: score, then newest day, then id.</summary>
    public int CompareTo(Candidate? other)
    {
        if (other is null)
            return -1;
        if (Score != other.Score)
            return other.Score.CompareTo(Score);
        return Day != other.Day ? other.Day.CompareTo(Day) : Id.CompareTo(other.Id);
    }
}
