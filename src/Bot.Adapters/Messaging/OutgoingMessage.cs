namespace Bot.Adapters.Messaging;

/// <summary>What the bot says, free of any platform. Composed to a budget (<see cref="MessageLimits"/>); renderers only translate.</summary>
public sealed record OutgoingMessage
{
    /// <summary>In reading order; never empty.</summary>
    public required IReadOnlyList<MessageBlock> Blocks { get; init; }

    public MessageVisibility Visibility { get; init; } = MessageVisibility.Private;

    public MessageDelivery Delivery { get; init; } = MessageDelivery.New;

    public MessageOutcome Outcome { get; init; } = MessageOutcome.Answered;

    /// <summary>Id of the person who pressed Share, to be named without a ping; null otherwise.</summary>
    public string? SharedBy { get; init; }

    /// <summary>The id under which the log tells more; null unless <see cref="MessageOutcome.Failed"/>.</summary>
    public string? Reference { get; init; }
}

/// <summary>Who sees an answer.</summary>
public enum MessageVisibility
{
    /// <summary>Only the person who asked (ephemeral).</summary>
    Private,

    /// <summary>Everybody in the place.</summary>
    Public,
}

/// <summary>Where an answer goes.</summary>
public enum MessageDelivery
{
    /// <summary>A message of its own, in the thread where there is one.</summary>
    New,

    /// <summary>Nowhere: nobody asked the bot, and it has nothing to say.</summary>
    None,

    /// <summary>In place of the message whose button was pressed; where that cannot be edited, a message of its own.</summary>
    Replace,
}

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
