using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>The gateway: sessions, their connections, and the faults that it can be told to have.</summary>
public sealed class LoopbackGateway(LoopbackState state)
{
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly ConcurrentDictionary<string, GatewaySessionDouble> _sessions = new();
    private readonly ConcurrentDictionary<GatewayPeer, bool> _peers = new();
    private readonly ConcurrentDictionary<int, DateTimeOffset> _lastIdentify = new();
    private int _sessionNumber;

    public TimeProvider Clock => state.Clock;

    public string Token => state.Token;

    /// <summary>"ws://127.0.0.1:1234".</summary>
    public string Address { get; set; } = "";

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(41.25);

    /// <summary>False: heartbeats stay without an answer.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    public int RecommendedShards { get; set; } = 1;

    public int SessionStartsLeft { get; set; } = 1000;

    public TimeSpan SessionStartsReset { get; set; } = TimeSpan.FromHours(10);

    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Closes every identify with this code; null to judge it.</summary>
    public int? RefuseIdentifyWith { get; set; }

    /// <summary>How often it was done.</summary>
    public int Identifies { get; private set; }

    public int Resumes { get; set; }

    /// <summary>True: a session may be resumed, it is said again and again, and never is.</summary>
    public bool RefusesResumes { get; set; }

    public int RefusedResumes { get; set; }

    public int Heartbeats { get; set; }

    /// <summary>Paths of WebSocket connections as opened: "/gateway?v=10&amp;encoding=json".</summary>
    public ConcurrentQueue<string> Opened { get; } = new();

    /// <summary>Codes that clients closed with.</summary>
    public ConcurrentQueue<int> ClientClosedWith { get; } = new();

    /// <summary>Codes that the gateway closed with because a client broke a rule.</summary>
    public ConcurrentQueue<int> ClosedWith { get; } = new();

    /// <summary>What clients identified with.</summary>
    public ConcurrentQueue<JsonElement> Identified { get; } = new();

    public IEnumerable<GatewaySessionDouble> Sessions => _sessions.Values;

    public int Connections => _peers.Count;

    public JsonObject Description() => new()
    {
        ["url"] = Address + "/gateway",
        ["shards"] = RecommendedShards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000,
            ["remaining"] = SessionStartsLeft,
            ["reset_after"] = (long)SessionStartsReset.TotalMilliseconds,
            ["max_concurrency"] = MaxConcurrency,
        },
    };

    public async Task ServeAsync(WebSocket socket, string path)
    {
        Opened.Enqueue(path);
        using var peer = new GatewayPeer(socket, this);
        _peers[peer] = true;
        try
        {
            if (!path.Contains("v=10", StringComparison.Ordinal))
                peer.Close(4012);
            await peer.RunAsync();
        }
        finally
        {
            _peers.TryRemove(peer, out _);
        }
    }

    /// <summary>Sends an event to the session whose shard the server belongs to; direct messages go to shard 0.</summary>
    public void Dispatch(string type, JsonObject data, string? guild)
    {
        foreach (var session in _sessions.Values)
        {
            var shard = guild is null ? 0 : (long.Parse(guild, System.Globalization.CultureInfo.InvariantCulture) >> 22) % session.Shards;
            for (var times = session.Shard != shard ? 0 : DeliversTwice ? 2 : 1; times > 0; times--)
                session.Dispatch(type, data);
        }
    }

    /// <summary>Every session ends, and with op 7 the connections; clients find out when they resume.</summary>
    public void EndSessions()
    {
        _sessions.Clear();
        AskToReconnect();
    }

    /// <summary>True: every event is delivered twice.</summary>
    public bool DeliversTwice { get; set; }

    /// <summary>op 7.</summary>
    public void AskToReconnect() => ForAll(peer => peer.Send(7, null));

    /// <summary>op 9; not resumable ends the sessions.</summary>
    public void Invalidate(bool resumable)
    {
        if (!resumable)
            _sessions.Clear();
        ForAll(peer => peer.Send(9, JsonValue.Create(resumable)));
    }

    public void CloseAll(int code, bool endSessions = false)
    {
        if (endSessions)
            _sessions.Clear();
        ForAll(peer => peer.Close(code));
    }

    public void BreakAll() => ForAll(peer => peer.Break());

    internal int? WhyRefuse(JsonElement identify)
    {
        Identified.Enqueue(identify.Clone());
        if (RefuseIdentifyWith is { } code)
            return code;
        if (identify.GetProperty("token").GetString() != state.Token)
            return 4004;
        var (shard, shards) = ShardOf(identify);
        if (shard < 0 || shard >= shards)
            return 4010;
        return (identify.GetProperty("intents").GetInt32() & Privileged) != 0 ? 4014 : null;
    }

    /// <summary>Counts an identify; false when it comes too soon after another of its key or none is left.</summary>
    internal bool TakeIdentify(JsonElement identify)
    {
        var key = ShardOf(identify).Shard % MaxConcurrency;
        var now = Clock.GetUtcNow();
        if (SessionStartsLeft <= 0 || (_lastIdentify.TryGetValue(key, out var last) && now - last < TimeSpan.FromSeconds(4.9)))
            return false;
        _lastIdentify[key] = now;
        SessionStartsLeft--;
        Identifies++;
        return true;
    }

    internal GatewaySessionDouble StartSession(JsonElement identify, GatewayPeer peer)
    {
        var (shard, shards) = ShardOf(identify);
        var session = new GatewaySessionDouble($"session-{Interlocked.Increment(ref _sessionNumber)}", shard, shards);
        session.Attach(peer, 0);
        session.Dispatch("READY", Ready(session.Id, shard, shards));
        // Only now: no event may come before it, whoever waits for a session to send one.
        _sessions[session.Id] = session;
        return session;
    }

    /// <summary>https://discord.com/developers/docs/events/gateway-events#ready</summary>
    public JsonObject Ready(string session, int shard, int shards) => new()
    {
        ["v"] = 10,
        ["user"] = LoopbackEvents.BotUser(state),
        ["guilds"] = new JsonArray(new JsonObject { ["id"] = LoopbackEvents.Guild, ["unavailable"] = true }),
        ["session_id"] = session,
        ["resume_gateway_url"] = Address + "/resume",
        ["shard"] = new JsonArray(shard, shards),
        ["application"] = new JsonObject { ["id"] = state.Application, ["flags"] = 0, ["flags_new"] = "0" },
    };

    internal GatewaySessionDouble? FindSession(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>1000 and 1001 end a session, everything else keeps it.</summary>
    internal void ClientClosed(int code, GatewaySessionDouble? session)
    {
        ClientClosedWith.Enqueue(code);
        if (code is 1000 or 1001 && session is not null)
            _sessions.TryRemove(session.Id, out _);
    }

    private static (int Shard, int Shards) ShardOf(JsonElement identify)
    {
        if (!identify.TryGetProperty("shard", out var shard) || shard.ValueKind != JsonValueKind.Array)
            return (0, 1);
        return (shard[0].GetInt32(), shard[1].GetInt32());
    }

    private void ForAll(Action<GatewayPeer> action)
    {
        foreach (var peer in _peers.Keys)
            action(peer);
    }
}
