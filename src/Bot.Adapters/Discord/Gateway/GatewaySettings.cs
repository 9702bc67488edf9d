namespace Bot.Adapters.Discord.Gateway;

/// <summary>What a shard needs to know.</summary>
internal sealed record GatewaySettings
{
    /// <summary>Messages in servers and direct messages; contents come only where the bot is named, so neither is privileged.</summary>
    public const int Intents = (1 << 9) | (1 << 12);

    public required string Token { get; init; }

    /// <summary>Address for new sessions, without a query.</summary>
    public required Uri Address { get; init; }

    public required int Shard { get; init; }

    public required int Shards { get; init; }

    public override string ToString() => $"shard {Shard} of {Shards}";
}
