using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Settings of one channel or workspace.</summary>
public sealed class PlaceOptions
{
    /// <summary>Who sees answers to slash commands there; null leaves it to the workspace, then to the default.</summary>
    public MessageVisibility? Visibility { get; set; }
}
