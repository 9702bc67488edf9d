using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>What every way of sending a message has in common: https://docs.slack.dev/reference/methods/chat.postMessage</summary>
internal record MessagePayload
{
    /// <summary>For notifications and screen readers, and instead of the blocks where those are refused.</summary>
    [JsonPropertyOrder(1)]
    public required string Text { get; init; }

    /// <summary>Null sends the text alone.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    [JsonPropertyOrder(3)]
    public bool UnfurlLinks { get; init; }

    [JsonPropertyOrder(4)]
    public bool UnfurlMedia { get; init; }
}
