namespace Bot.Search.Querying;

/// <summary>"Not in the coverage", as a full answer.</summary>
/// <param name="Reason">Why, for wording by the composer.</param>
/// <param name="Message">One plain sentence: what was searched and that it is not there.</param>
/// <param name="Nearest">The nearest things there are, at most three; may be empty.</param>
/// <param name="Suggestions">Other spellings or questions that would find something; may be empty.</param>
public sealed record NotFound(
    NotFoundReason Reason,
    string Message,
    IReadOnlyList<UtteranceResult> Nearest,
    IReadOnlyList<string> Suggestions)
{
    /// <summary>
    /// What is nearest speaks of what was asked, in other words or of a part of it: then "not in these words" is all that can be
    /// said, not that the coverage does not have it.
    /// </summary>
    public bool IsRelated { get; init; }

    /// <summary>The act asked for ("rejected") that no sentence tells, where the topic is spoken of; null otherwise.</summary>
    public string? MissingAct { get; init; }

    /// <summary>What is nearest has words of a like meaning in place of those asked for.</summary>
    public bool IsInNearWords { get; init; }

    /// <summary>The filters but for which there would be something; empty when the filters are not the reason.</summary>
    public IReadOnlyList<NarrowingFilter> Narrowed { get; init; } = [];
}

/// <summary>Why there is no answer.</summary>
public enum NotFoundReason
{
    /// <summary>Nothing was asked: an empty topic, or only words that carry no meaning.</summary>
    EmptyQuestion,

    /// <summary>The words to be verified are so few and common that they stand everywhere.</summary>
    TooFewWords,

    /// <summary>No article is stored.</summary>
    NoCoverage,

    /// <summary>Articles are stored, but the filters leave none.</summary>
    FilteredOut,

    /// <summary>The outlet asked for may be one of several.</summary>
    AmbiguousOutlet,

    /// <summary>The speaker asked for is not quoted in the coverage.</summary>
    UnknownSpeaker,

    /// <summary>Nobody is quoted in the role asked for.</summary>
    UnknownRole,

    /// <summary>People are quoted so, but without a name ("critics"): a question cannot be narrowed to them.</summary>
    UnnamedSpeaker,

    /// <summary>The speaker is quoted, but not in what the filters leave; see <see cref="NotFound.Narrowed"/>.</summary>
    FilteredSpeaker,

    /// <summary>The coverage has nothing on the topic.</summary>
    UnknownTopic,

    /// <summary>The speaker is there, the topic too, but not the one on the other.</summary>
    NothingOnTopic,

    /// <summary>A question of a kind that quotes cannot answer ("why", "should").</summary>
    UnanswerableKind,
}

/// <summary>A filter that stands between a question and its answer.</summary>
public enum NarrowingFilter
{
    /// <summary>Quotes of one kind.</summary>
    Kind,

    /// <summary>One outlet.</summary>
    Outlet,

    /// <summary>First or last day.</summary>
    Period,
}
