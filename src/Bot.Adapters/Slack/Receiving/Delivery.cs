using System.Text.Json;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>One thing that Slack delivered, not looked into yet.</summary>
/// <param name="Kind">What sort of payload.</param>
/// <param name="Payload">The payload itself; owned by this delivery.</param>
/// <param name="EnvelopeId">The socket's id of it; null over HTTP.</param>
internal sealed record Delivery(DeliveryKind Kind, JsonElement Payload, string? EnvelopeId)
{
    /// <summary>True when Slack says that it delivered this before, perhaps to another copy of the bot.</summary>
    public bool IsRetry { get; init; }

    /// <summary>For the log: whichever id there is.</summary>
    public string Id => Keys is [var first, ..] ? first : "unnamed";

    /// <summary>Ids by which the same delivery is known again; delivery is at least once, on any socket.</summary>
    public IReadOnlyList<string> Keys { get; } =
        [.. new[] { EnvelopeId, Text(Payload, "event_id"), Text(Payload, "trigger_id") }.OfType<string>()];

    private static string? Text(JsonElement payload, string name) =>
        payload.ValueKind == JsonValueKind.Object
        && payload.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What Slack delivers.</summary>
internal enum DeliveryKind
{
    Event,

    Command,

    Interaction,
}

/// <summary>What becomes of a delivery.</summary>
internal enum Claim
{
    /// <summary>Ours: acknowledge it, then enqueue it.</summary>
    New,

    /// <summary>Delivered before: acknowledge it and do nothing.</summary>
    Seen,

    /// <summary>Too much is waiting: say so where that is possible; else leave it to Slack to deliver it again.</summary>
    Full,
}
