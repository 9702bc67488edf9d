using System.Text.Json.Serialization;

namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/components/reference#button; a link button has a URL and no custom id.</summary>
internal sealed record Button
{
    public const int Primary = 1;
    public const int Secondary = 2;
    public const int Link = 5;

    [JsonPropertyOrder(-1)]
    public int Type { get; } = 2;

    public required int Style { get; init; }

    public required string Label { get; init; }

    public string? CustomId { get; init; }

    public string? Url { get; init; }
}
