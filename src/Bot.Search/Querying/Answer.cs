namespace Bot.Search.Querying;

/// <summary>What comes back for a question: a closed set. Every case carries what was searched.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The question's verb as the command line has it: "who-said", "said", "ask" …</summary>
    public required string Command { get; init; }

    /// <summary>The question's text as understood, without filters.</summary>
    public required string Query { get; init; }

    /// <summary>The articles that the filters left to search.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The days that the words of the question name; null when they name none. Days given as filters are not meant.</summary>
    public NamedPeriod? Period { get; init; }

    /// <summary>Set exactly when the coverage does not hold an answer.</summary>
    public NotFound? NotFound { get; init; }

    /// <summary>Answers to who-said, said and ask. Empty exactly when <see cref="Answer.NotFound"/> is set.</summary>
    /// <param name="Items">This page, best first.</param>
    /// <param name="Total">How many there are over all pages; utterances, not quotes.</param>
    /// <param name="Page">Which page this is, from 1.</param>
    public sealed record Utterances(IReadOnlyList<UtteranceResult> Items, int Total, int Page) : Answer
    {
        /// <summary>said: the part of the query that is the topic; null when there is none, and for other questions.</summary>
        public string? Topic { get; init; }

        /// <summary>Set when the question asks who took a stance; null otherwise.</summary>
        public StanceNote? Stance { get; init; }
    }

    /// <summary>Answers verify.</summary>
    /// <param name="Kind">How far up the ladder the claim came.</param>
    /// <param name="Claim">The words that were to be verified.</param>
    /// <param name="ClaimedSpeaker">Who is claimed to have said them; null when nobody was named.</param>
    /// <param name="Items">The evidence, best first; for <see cref="VerdictKind.NotFound"/> empty.</param>
    /// <param name="Difference">From the claim to the best item's words; empty when they are the same, or too far apart to be compared.</param>
    public sealed record Verdict(
        VerdictKind Kind,
        string Claim,
        string? ClaimedSpeaker,
        IReadOnlyList<UtteranceResult> Items,
        IReadOnlyList<DifferencePart> Difference) : Answer
    {
        /// <summary>The claim is exact but for words that it leaves out where it has an ellipsis; the difference shows them.</summary>
        public bool LeavesOut { get; init; }

        /// <summary>For <see cref="VerdictKind.Reported"/>: how far the reported words are those of the claim.</summary>
        public ClaimStanding Standing { get; init; }

        /// <summary>Set when the claim says what the source denies, or the other way round; null when they agree in that.</summary>
        public NegationDifference? Negation { get; init; }
    }

    /// <summary>Answers compare.</summary>
    /// <param name="Outlets">One entry an outlet that has something on the topic, most first.</param>
    /// <param name="Shared">Utterances that two or more outlets carry, with the wordings that differ.</param>
    public sealed record Comparison(IReadOnlyList<OutletView> Outlets, IReadOnlyList<UtteranceResult> Shared) : Answer;

    /// <summary>Answers timeline: oldest first, each utterance on its first carrier's day.</summary>
    public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int Total, int Page) : Answer;

    /// <summary>Answers sources: what has been read, newest first.</summary>
    /// <param name="Articles">This page.</param>
    /// <param name="Quotes">Number of quotes in all the articles that the filters leave.</param>
    /// <param name="Speakers">Number of different named speakers in them; null when the filters leave too many articles to count.</param>
    /// <param name="Origins">Number of independent texts among them.</param>
    /// <param name="Total">How many articles there are over all pages.</param>
    /// <param name="Page">Which page this is, from 1.</param>
    public sealed record Sources(IReadOnlyList<SourceView> Articles, int Quotes, int? Speakers, int Origins, int Total, int Page) : Answer
    {
        /// <summary>When the article that came last was read, whatever the filters; null when nothing is stored.</summary>
        public DateTimeOffset? LastRead { get; init; }
    }
}
