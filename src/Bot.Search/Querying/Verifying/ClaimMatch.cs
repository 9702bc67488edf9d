using Bot.Search.Domain;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Verifying;

/// <summary>How a claim lies on the words of one unit.</summary>
/// <param name="Claim">The words claimed, all of them, with compounds written as here.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Words">Its words, cut for comparing.</param>
/// <param name="Alignment">The best stretch.</param>
/// <param name="IsLiteral">The stretch is given as the speaker's very words, not as reported speech.</param>
/// <param name="Meaning">Share of the claim's meaning-bearing words that the unit holds in any form, 0 to 1.</param>
/// <param name="IsBySpeaker">By the speaker claimed; true when nobody was.</param>
internal sealed record ClaimMatch(
    ComparedText Claim, Passage Unit, ComparedText Words, ClaimAlignment Alignment, bool IsLiteral, double Meaning, bool IsBySpeaker)
{
    /// <summary>The claim lies on all pieces of the unit's quote together, over the words that attribute them.</summary>
    public bool IsWholeQuote { get; init; }

    /// <summary>Where the claim's words stand in the unit's words.</summary>
    public TextSpan Stretch => Alignment.SpanIn(Words);

    /// <summary>One of the two denies what the other says: "no soldiers" beside "soldiers".</summary>
    public bool IsOpposite =>
        Negations.In(Claim, 0, Claim.Words.Count).Count % 2 != Negations.In(Words, Negations.BeginOf(Words, Alignment.First), Alignment.End).Count % 2;

    /// <summary>A denial stands shortly before the stretch: other evidence for the same words comes first.</summary>
    public bool IsCutFromDenial => Negations.BeginOf(Words, Alignment.First) < Alignment.First;
}
