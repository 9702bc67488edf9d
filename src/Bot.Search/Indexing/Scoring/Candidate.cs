using Bot.Search.Storing;
namespace Bot.Search.Indexing.Scoring;

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
