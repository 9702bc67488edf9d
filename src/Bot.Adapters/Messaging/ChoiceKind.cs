namespace Bot.Adapters.Messaging;

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
}
