namespace Bot.Adapters.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal static class CloseCodes
{
    /// <summary>Ours: anything but 1000 and 1001, which would end the session.</summary>
    public const int KeepSession = 4000;

    /// <summary>Ours when stopping for good: it ends the session.</summary>
    public const int Goodbye = 1000;

    /// <summary>What a person must mend before it makes sense to connect again, in words; null for what another try may mend.</summary>
    public static string? WhyNotAgain(int code) => code switch
    {
        4004 => "Discord does not accept the token (4004). Copy it again from the developer portal (Bot, Reset Token) into Discord:Token.",
        4010 => "Discord does not know this shard (4010). Check Discord:Shards.",
        4011 => "This bot is in too many servers for so few shards (4011). Raise Discord:Shards, or set it to 0.",
        4012 => "Discord does not speak this version of the gateway any more (4012). Update the bot.",
        4013 => "Discord does not know one of the intents (4013). Update the bot.",
        4014 => "Discord denies an intent (4014). The bot asks for no privileged one, so the application may be disabled: look at it in the developer portal.",
        _ => null,
    };

    /// <summary>Whether the session ended with the connection: a wrong sequence number, or timed out.</summary>
    public static bool EndsSession(int code) => code is 4007 or 4009;
}
