using System.Text.Json;

namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object, as received; a text that Discord left out is empty or null.</summary>
internal sealed record Interaction
{
    public const int Ping = 1;
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;

    /// <summary>A <see cref="Context"/>: a direct message to somebody else, or among several.</summary>
    public const int PrivateChannel = 2;

    public string Id { get; init => field = value ?? ""; } = "";

    public string ApplicationId { get; init => field = value ?? ""; } = "";

    public int Type { get; init; }

    /// <summary>Opens the way to the answer for fifteen minutes; a secret.</summary>
    public string Token { get; init => field = value ?? ""; } = "";

    public InteractionData? Data { get; init; }

    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>0 a server, 1 a direct message to the bot, 2 another private channel; null where Discord does not say.</summary>
    public int? Context { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>In servers.</summary>
    public Member? Member { get; init; }

    /// <summary>In direct messages.</summary>
    public User? User { get; init; }

    /// <summary>Whose button was pressed.</summary>
    public Message? Message { get; init; }

    public override string ToString() => $"interaction {Id}";
}

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data</summary>
internal sealed record InteractionData
{
    public string? Name { get; init; }

    /// <summary>The kind of command; see <see cref="ApplicationCommand"/>.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<InteractionOption?>? Options { get; init; }

    public string? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    public string? CustomId { get; init; }
}

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure</summary>
internal sealed record InteractionOption(string? Name, int Type, JsonElement Value, bool? Focused)
{
    /// <summary>The value as typed.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : Value.ValueKind == JsonValueKind.Undefined ? "" : Value.ToString();
}

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure</summary>
internal sealed record ResolvedData(IReadOnlyDictionary<string, Message?>? Messages);
