using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>Everything that this Discord knows.</summary>
public sealed class LoopbackState(TimeProvider clock)
{
    // https://discord.com/developers/docs/reference#snowflakes
    private const long Epoch = 1_420_070_400_000;

    private long _counter;

    public TimeProvider Clock => clock;

    public string BotUser { get; } = "900000000000000001";

    public string Application { get; } = "800000000000000001";

    public string Token { get; set; } = "ODAw.loopback.token";

    public ConcurrentDictionary<string, LoopbackInteraction> Interactions { get; } = new();

    /// <summary>Messages by channel, as sent.</summary>
    public ConcurrentQueue<(string Channel, JsonObject Message)> Messages { get; } = new();

    /// <summary>Registered commands by target: "global" or a server's id.</summary>
    public ConcurrentDictionary<string, JsonArray> Commands { get; } = new();

    /// <summary>How often commands were overwritten.</summary>
    public int Overwrites { get; set; }

    /// <summary>Channels that are threads, by id, with their parent.</summary>
    public ConcurrentDictionary<string, string> Threads { get; } = new();

    /// <summary>Roles of members by server and person; whoever is not here is no member.</summary>
    public ConcurrentDictionary<(string Guild, string User), string[]> Members { get; } = new();

    /// <summary>People who take no direct messages.</summary>
    public ConcurrentDictionary<string, bool> Unreachable { get; } = new();

    /// <summary>Every body that was accepted, with what it was: recorded payloads for type checks.</summary>
    public ConcurrentQueue<(string Request, JsonNode Body)> Accepted { get; } = new();

    /// <summary>False: nothing is recorded, for long runs.</summary>
    public bool Records { get; set; } = true;

    /// <summary>Every request as "METHOD /path", refused ones too.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Answers with code 50035, which no test expects unless it says so.</summary>
    public ConcurrentQueue<string> FormErrors { get; } = new();

    /// <summary>What people wrote with files, by the message's id.</summary>
    public ConcurrentDictionary<string, JsonObject> Given { get; } = new();

    /// <summary>Files by the path under which they are given out.</summary>
    public ConcurrentDictionary<string, LoopbackFile> Files { get; } = new();

    /// <summary>Nonces of messages, so that a retried create makes no second message.</summary>
    public ConcurrentDictionary<string, JsonObject> Nonces { get; } = new();

    /// <summary>Tokens hold the id, so that none has to be searched for.</summary>
    public static string TokenOf(string id) => "token-" + id;

    public static string IdOfToken(string token) => token.StartsWith("token-", StringComparison.Ordinal) ? token["token-".Length..] : "";

    public string NewId()
    {
        var time = clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch;
        var id = (time << 22) | (Interlocked.Increment(ref _counter) & 0xFFF) | ((_counter >> 12 & 0x3FF) << 12);
        return id.ToString(CultureInfo.InvariantCulture);
    }
}
