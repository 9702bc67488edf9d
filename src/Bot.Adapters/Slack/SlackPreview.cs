using System.Text.Json;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>What Slack would be sent, without the channel.</summary>
internal sealed class SlackPreview(SlackRenderer renderer) : IMessagePreview
{
    public string Name => "slack";

    public MessageLimits Limits => renderer.Limits;

    public string Preview(OutgoingMessage message) =>
        JsonSerializer.Serialize(renderer.Render(message), SlackJson.Readable.MessagePayload);
}
