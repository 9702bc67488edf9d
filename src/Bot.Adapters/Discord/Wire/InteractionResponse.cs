namespace Bot.Adapters.Discord.Wire;

/// <summary>
/// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
/// </summary>
internal sealed record InteractionResponse(int Type, object? Data)
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Autocomplete = 8;
}

/// <summary>
/// The data of a deferred answer: who will see it is fixed here, for good.
/// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-messages
/// </summary>
internal sealed record DeferredData(int Flags);

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete</summary>
internal sealed record AutocompleteData(IReadOnlyList<CommandChoice> Choices);
