using System.Text.Json;

namespace Bot.Adapters.Slack.Wire;

/// <summary>
/// Anything that comes over Socket Mode: hello, disconnect, or an envelope.
/// https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal sealed record SocketFrame
{
    /// <summary>"hello", "disconnect", "events_api", "slash_commands", "interactive".</summary>
    public string? Type { get; init; }

    public string? EnvelopeId { get; init; }

    public JsonElement? Payload { get; init; }

    /// <summary>True where an acknowledgement may carry a message.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>How often this was delivered before; null or 0 the first time.</summary>
    public int? RetryAttempt { get; init; }

    /// <summary>Why a disconnect: "warning", "refresh_requested", "link_disabled", …</summary>
    public string? Reason { get; init; }
}

/// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge</summary>
internal sealed record Acknowledgement(string EnvelopeId, CommandReply? Payload = null);
