using System.Text.Json;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>Takes a dispatch of a shard. Must return at once: the next heartbeat waits behind it.</summary>
/// <param name="type">"INTERACTION_CREATE", "MESSAGE_CREATE", …; may be told twice after a resume.</param>
/// <param name="data">Its content; stays valid.</param>
/// <param name="botUser">The bot's own user; empty before the gateway has told it.</param>
internal delegate void GatewayDispatch(string type, JsonElement data, string botUser);

/// <summary>What a shard needs to know; address, identifies, clock and dispatch are those of all shards.</summary>
internal sealed record GatewaySettings
{
    /// <summary>Messages in servers and direct messages; contents come only where the bot is named, so neither is privileged.</summary>
    public const int Intents = (1 << 9) | (1 << 12);

    /// <summary>Where the gateway stands when nobody says.</summary>
    private const string DefaultAddress = "wss://gateway.discord.gg";

    /// <summary>The address that was set, else the one that Discord told, else the one that it documents.</summary>
    public static Uri AddressOf(string? set, string? told)
    {
        if (!string.IsNullOrWhiteSpace(set))
            return new Uri(set);
        return Uri.TryCreate(told, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss"
            ? address
            : new Uri(DefaultAddress);
    }

    public required string Token { get; init; }

    /// <summary>Address for new sessions, without a query.</summary>
    public required Uri Address { get; init; }

    public required int Shard { get; init; }

    public required int Shards { get; init; }

    /// <summary>Lets one session after the other begin.</summary>
    public required IdentifyGate Identifies { get; init; }

    /// <summary>Its turn among copies of the bot.</summary>
    public required ShardTurn Turn { get; init; }

    /// <summary>Told of every frame.</summary>
    public required InboundClock Inbound { get; init; }

    public required GatewayDispatch Dispatch { get; init; }

    public override string ToString() => $"shard {Shard} of {Shards}";
}
