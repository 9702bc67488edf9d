using System.Text.Json;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>The very payload, for <c>--as discord</c>.</summary>
internal sealed class DiscordPreview(DiscordRenderer renderer) : IMessagePreview
{
    public string Name => "discord";

    public MessageLimits Limits => renderer.Limits;

    public string Preview(OutgoingMessage message) =>
        JsonSerializer.Serialize(renderer.Render(message).Payload, DiscordJson.Indented);
}
