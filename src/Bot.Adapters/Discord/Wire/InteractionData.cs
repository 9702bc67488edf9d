namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    /// <summary>The kind of command; see <see cref="ApplicationCommand"/>.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public string? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    public string? CustomId { get; init; }
}
