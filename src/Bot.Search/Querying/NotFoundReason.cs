namespace Bot.Search.Querying;

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
