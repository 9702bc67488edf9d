namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/events/gateway-events#resume</summary>
internal sealed record GatewayResume(string Token, string SessionId, long Seq);
