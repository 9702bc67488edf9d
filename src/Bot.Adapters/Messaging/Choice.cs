namespace Bot.Adapters.Messaging;

/// <summary>A button. Exactly one of <see cref="Request"/> and <see cref="Link"/> is set.</summary>
public sealed record Choice
{
    public required ChoiceKind Kind { get; init; }

    /// <summary>Plain; within <see cref="MessageLimits.ButtonLabel"/>.</summary>
    public required string Label { get; init; }

    /// <summary>What a press asks; each platform writes it down in its own way and reads it back.</summary>
    public ChatRequest? Request { get; init; }

    /// <summary>Where the button leads; within <see cref="MessageLimits.ButtonLink"/>.</summary>
    public Uri? Link { get; init; }
}

/// <summary>What a button is for; platforms choose style and order by it.</summary>
public enum ChoiceKind
{
    /// <summary>The next page.</summary>
    More,

    /// <summary>The page before.</summary>
    Back,

    /// <summary>Shows a private answer to everybody; left out where an answer is public.</summary>
    Share,

    /// <summary>All wordings of an utterance in full.</summary>
    Wordings,

    /// <summary>Another question that would find something.</summary>
    Suggestion,

    /// <summary>A link to the source.</summary>
    Open,

    /// <summary>Every source of what is shown.</summary>
    Sources,

    /// <summary>Files are read into the coverage.</summary>
    Take,

    /// <summary>The answer helped.</summary>
    Good,

    /// <summary>The answer is wrong; or, with a reason, why.</summary>
    Bad,
}
