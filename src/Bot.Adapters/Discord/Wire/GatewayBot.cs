namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/events/gateway#get-gateway-bot</summary>
internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);
