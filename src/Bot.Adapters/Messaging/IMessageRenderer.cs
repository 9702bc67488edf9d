namespace Bot.Adapters.Messaging;

/// <summary>Turns a message into one platform's payload: a pure function that escapes and translates, and decides nothing.</summary>
/// <typeparam name="TPayload">What the platform's transport sends.</typeparam>
internal interface IMessageRenderer<out TPayload>
{
    /// <summary>How much room the platform gives.</summary>
    MessageLimits Limits { get; }

    /// <summary>The payload; within every limit of the platform whatever the message holds.</summary>
    TPayload Render(OutgoingMessage message);
}
