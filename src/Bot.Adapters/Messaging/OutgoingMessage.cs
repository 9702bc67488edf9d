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

    /// <summary>The same content as plain text with addresses, for notifications, screen readers and as a last resort.</summary>
    /// <param name="characters">No longer than this; links go last.</param>
    public string Fallback(int characters) => FallbackText.Of(this, characters);
}
