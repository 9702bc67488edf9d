using System.Text.Json;

namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure</summary>
internal sealed record InteractionOption(string Name, int Type, JsonElement Value, bool? Focused)
{
    /// <summary>The value as typed.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : Value.ToString();
}
