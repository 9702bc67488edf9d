namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete</summary>
internal sealed record AutocompleteData(IReadOnlyList<CommandChoice> Choices);
