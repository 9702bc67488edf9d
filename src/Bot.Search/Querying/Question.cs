namespace Bot.Search.Querying;

/// <summary>Everything that can be asked: a closed set. Texts are as typed; any text is allowed.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>What narrows the question.</summary>
    public QuestionFilters Filters { get; init; } = new();

    /// <summary>Who said something about a topic. Phrases may stand in quotation marks.</summary>
    public sealed record WhoSaid(string Topic) : Question;

    /// <summary>What one speaker said, on a topic or (null) on anything.</summary>
    public sealed record SaidBy(string Person, string? Topic) : Question;

    /// <summary>A plain question in a reader's own words.</summary>
    public sealed record Ask(string Text) : Question;

    /// <summary>Were these words said, by this speaker or (null) by anybody.</summary>
    public sealed record Verify(string Words, string? Speaker) : Question;

    /// <summary>How the outlets differ on a topic.</summary>
    public sealed record Compare(string Topic) : Question;

    /// <summary>Utterances on a topic or by a person, by date.</summary>
    public sealed record Timeline(string Subject) : Question;

    /// <summary>What the bot has read.</summary>
    public sealed record Sources : Question;
}
