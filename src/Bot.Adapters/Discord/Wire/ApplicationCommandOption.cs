namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure</summary>
internal sealed record ApplicationCommandOption
{
    public const int Text = 3;
    public const int Integer = 4;
    public const int Flag = 5;

    public required int Type { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MinValue { get; init; }

    public int? MaxValue { get; init; }

    public int? MaxLength { get; init; }
}
