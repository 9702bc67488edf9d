namespace Bot.Adapters.Messaging;

/// <summary>Where an answer goes.</summary>
public enum MessageDelivery
{
    /// <summary>A message of its own, in the thread where there is one.</summary>
    New,

    /// <summary>In place of the message whose button was pressed; where that cannot be edited, a message of its own.</summary>
    Replace,
}
