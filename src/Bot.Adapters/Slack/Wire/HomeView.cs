using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/surfaces/app-home; at most 100 blocks.</summary>
internal sealed record HomeView(IReadOnlyList<SlackBlock> Blocks)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "home";
}
