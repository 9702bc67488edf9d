using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/events/gateway-events#payload-structure, as received.</summary>
/// <param name="Op">What it is: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes</param>
/// <param name="Data">Its content.</param>
/// <param name="Sequence">Number of a dispatch; null on everything else.</param>
/// <param name="Type">Name of a dispatch; null on everything else.</param>
internal sealed record GatewayFrame(
    [property: JsonPropertyName("op")] int Op,
    [property: JsonPropertyName("d")] JsonElement Data,
    [property: JsonPropertyName("s")] long? Sequence,
    [property: JsonPropertyName("t")] string? Type)
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>https://discord.com/developers/docs/events/gateway-events#identify</summary>
internal sealed record GatewayIdentify(
    string Token, IReadOnlyDictionary<string, string> Properties, int Intents, IReadOnlyList<int> Shard, bool Compress);

/// <summary>https://discord.com/developers/docs/events/gateway-events#resume</summary>
internal sealed record GatewayResume(string Token, string SessionId, long Seq);

/// <summary>https://discord.com/developers/docs/events/gateway#get-gateway-bot</summary>
internal sealed record GatewayBot(string? Url, int? Shards, SessionStartLimit? SessionStartLimit);

/// <summary>https://discord.com/developers/docs/events/gateway#session-start-limit-object</summary>
/// <param name="Total">Session starts a day.</param>
/// <param name="Remaining">How many are left; beyond them Discord resets the token.</param>
/// <param name="ResetAfter">Milliseconds until all are back.</param>
/// <param name="MaxConcurrency">Session starts in five seconds.</param>
internal sealed record SessionStartLimit(int? Total, int? Remaining, double ResetAfter, int? MaxConcurrency);
