using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/composition-objects/text-object</summary>
internal sealed record TextObject
{
    [JsonPropertyOrder(-1)]
    public required string Type { get; init; }

    public required string Text { get; init; }

    /// <summary>Plain text only: whether <c>:smile:</c> becomes a picture.</summary>
    public bool? Emoji { get; init; }

    /// <summary>Mrkdwn only: true leaves addresses and names in the text alone instead of making links of them.</summary>
    public bool? Verbatim { get; init; }

    public static TextObject Plain(string text) => new() { Type = "plain_text", Text = text, Emoji = false };

    public static TextObject Mrkdwn(string text) => new() { Type = "mrkdwn", Text = text, Verbatim = true };
}
