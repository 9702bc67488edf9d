using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>
/// https://docs.slack.dev/reference/block-kit/block-elements/button-element: text 75, value 2,000, url 3,000 characters.
/// A button with an address sends an interaction too when it is pressed.
/// </summary>
internal sealed record ButtonElement
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "button";

    /// <summary>Unique within its block.</summary>
    public required string ActionId { get; init; }

    public required TextObject Text { get; init; }

    public string? Value { get; init; }

    public string? Url { get; init; }

    /// <summary>"primary", "danger" or null.</summary>
    public string? Style { get; init; }
}
