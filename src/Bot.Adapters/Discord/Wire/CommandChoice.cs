namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure</summary>
internal sealed record CommandChoice(string Name, string Value);
