namespace Bot.Adapters.Slack.Receiving;

/// <summary>What Slack delivers.</summary>
internal enum DeliveryKind
{
    Event,

    Command,

    Interaction,
}
