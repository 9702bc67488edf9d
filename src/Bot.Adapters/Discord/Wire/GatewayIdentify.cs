namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/events/gateway-events#identify</summary>
internal sealed record GatewayIdentify(
    string Token, IReadOnlyDictionary<string, string> Properties, int Intents, IReadOnlyList<int> Shard, bool Compress);
