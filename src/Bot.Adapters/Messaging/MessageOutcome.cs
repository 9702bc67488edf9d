namespace Bot.Adapters.Messaging;

/// <summary>What kind of answer a message is; for colours, metrics and exit codes.</summary>
public enum MessageOutcome
{
    /// <summary>The question was answered.</summary>
    Answered,

    /// <summary>Not in the coverage.</summary>
    NotFound,

    /// <summary>Help, greetings, what the bot knows.</summary>
    Information,

    /// <summary>Not done, and the message says why: a rate limit, a permission, an option that cannot be read.</summary>
    Refused,

    /// <summary>A fault of ours; the message carries a reference id.</summary>
    Failed,
}
