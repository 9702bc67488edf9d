using Bot.Search.Storing;
namespace Bot.Search.Indexing;

/// <summary>A unit that matches, and why.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Utterance">Its utterance.</param>
/// <param name="Score">Higher is better; comparable within one snapshot. 0 when nothing was asked for.</param>
/// <param name="Matches">What matched, in order of the question; a term that did not match is left out.</param>
public sealed record IndexHit(PassageId Id, UtteranceId Utterance, int Score, IReadOnlyList<TermMatch> Matches)
{
    /// <summary>The nearest place where something matched; <see cref="MatchField.Headline"/> when nothing was asked for.</summary>
    public MatchField Place => Matches.Count == 0 ? MatchField.Headline : Matches.Max(match => match.Field);
}
