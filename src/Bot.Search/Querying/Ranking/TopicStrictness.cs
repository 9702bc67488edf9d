namespace Bot.Search.Querying.Ranking;

/// <summary>How much of a topic must stand near the words.</summary>
/// <param name="Enough">Share of the topic's weight when parts of it are missing; see <see cref="EvidenceRule"/>.</param>
/// <param name="HeadlineCounts">True when a headline puts words on the topic: a named speaker's in an article about it.</param>
internal sealed record TopicStrictness(double Enough, bool HeadlineCounts)
{
    /// <summary>Anybody's words on a topic.</summary>
    public static TopicStrictness Topic { get; } = new(EvidenceRule.EnoughOfTopic, false);

    /// <summary>One speaker's words on a topic; also what puts a whole article on it.</summary>
    public static TopicStrictness TopicOfSpeaker { get; } = new(EvidenceRule.EnoughOfTopic, true);

    /// <summary>Anybody's words that answer a plain question.</summary>
    public static TopicStrictness Question { get; } = new(EvidenceRule.EnoughOfQuestion, false);

    /// <summary>One speaker's words that answer a plain question.</summary>
    public static TopicStrictness QuestionToSpeaker { get; } = new(EvidenceRule.EnoughOfQuestion, true);
}
