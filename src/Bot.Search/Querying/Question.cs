using Bot.Search.Domain;

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
    /// <param name="Topic">What it is about; a question without a word to search for is answered with that.</param>
    public sealed record WhoSaid(string Topic) : Question;

    /// <summary>What one speaker said, on a topic or (null) on anything.</summary>
    /// <param name="Person">Any form of a name, or a role; a topic may stand behind it.</param>
    /// <param name="Topic">What it is about; null for anything.</param>
    public sealed record SaidBy(string Person, string? Topic) : Question;

    /// <summary>A plain question in a reader's own words.</summary>
    /// <param name="Text">The question; who, where and when are read out of it.</param>
    public sealed record Ask(string Text) : Question;

    /// <summary>Were these words said, by this speaker or (null) by anybody.</summary>
    /// <param name="Words">The words claimed; "…" says that some were left out.</param>
    /// <param name="Speaker">Who is claimed to have said them; null for anybody.</param>
    public sealed record Verify(string Words, string? Speaker) : Question;

    /// <summary>How the outlets differ on a topic.</summary>
    /// <param name="Topic">What the articles are about.</param>
    public sealed record Compare(string Topic) : Question;

    /// <summary>Utterances on a topic or by a person, by date.</summary>
    /// <param name="Subject">A topic, a name or a role.</param>
    public sealed record Timeline(string Subject) : Question;

    /// <summary>What the bot has read.</summary>
    public sealed record Sources : Question;
}

/// <summary>What narrows any question. The empty value narrows nothing.</summary>
public sealed record QuestionFilters
{
    /// <summary>Results on a page unless the question says otherwise.</summary>
    public const int DefaultLimit = 5;

    /// <summary>The largest page.</summary>
    public const int MaxLimit = 50;

    /// <summary>A speaker under any form of the name; null for everybody.</summary>
    public string? Speaker { get; init; }

    /// <summary>An outlet's name, compared without case, accents and a leading "The"; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day that counts, inclusive; null for no bound.</summary>
    public DateOnly? After { get; init; }

    /// <summary>Last day that counts, inclusive; null for no bound.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Only quotes of this kind; null for all.</summary>
    public QuoteKind? Kind { get; init; }

    /// <summary>Results on a page, 1 to <see cref="MaxLimit"/>; other values are brought into that range.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>The cases of <see cref="Question"/>, for answers that say which of them was asked.</summary>
public enum QuestionKind
{
    /// <summary>Who said something about a topic.</summary>
    WhoSaid,

    /// <summary>What one speaker said.</summary>
    SaidBy,

    /// <summary>A plain question.</summary>
    Ask,

    /// <summary>Whether words were said.</summary>
    Verify,

    /// <summary>How the outlets differ on a topic.</summary>
    Compare,

    /// <summary>What was said, by date.</summary>
    Timeline,

    /// <summary>What the coverage holds.</summary>
    Sources,
}
