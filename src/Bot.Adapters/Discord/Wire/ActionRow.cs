using System.Text.Json.Serialization;

namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/components/reference#action-row</summary>
internal sealed record ActionRow(IReadOnlyList<Button> Components)
{
    [JsonPropertyOrder(-1)]
    public int Type { get; } = 1;
}
