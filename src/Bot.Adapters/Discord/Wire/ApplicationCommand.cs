namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object</summary>
internal sealed record ApplicationCommand
{
    public const int ChatInput = 1;
    public const int OnMessage = 3;

    public required int Type { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for commands on messages, which have none.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>"0": nobody but administrators until a server's settings say otherwise; null: everybody.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Where it is offered: 0 servers, 1 direct messages with the bot, 2 other private channels. Null on commands of one server.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>For whom it is: 0 servers that let the bot in, 1 people who installed it for themselves. Null takes what the application is set up for.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}

/// <summary>A command as Discord tells it: https://discord.com/developers/docs/interactions/application-commands#application-command-object</summary>
internal sealed record RegisteredCommand(int? Type, string? Name, string? Description, IReadOnlyList<RegisteredOption?>? Options);

/// <summary>Part of a command as Discord tells it.</summary>
internal sealed record RegisteredOption(string? Name);

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

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure</summary>
internal sealed record CommandChoice(string Name, string Value);
