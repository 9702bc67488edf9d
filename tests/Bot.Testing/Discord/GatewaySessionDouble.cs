using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>One session: it numbers what it sends, and keeps it for a resume.</summary>
public sealed class GatewaySessionDouble(string id, int shard, int shards)
{
    private const int Kept = 1024;

    private readonly Lock _gate = new();
    private readonly List<(long Sequence, string Frame)> _sent = [];
    private long _sequence;
    private GatewayPeer? _peer;

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public bool IsConnected => _peer is not null;

    /// <summary>Sends an event now, or when the session is resumed.</summary>
    public void Dispatch(string type, JsonNode data)
    {
        lock (_gate)
        {
            var frame = new JsonObject { ["op"] = 0, ["t"] = type, ["s"] = ++_sequence, ["d"] = data.DeepClone() }.ToJsonString();
            _sent.Add((_sequence, frame));
            if (_sent.Count > Kept)
                _sent.RemoveAt(0);
            _peer?.Send(frame);
        }
    }

    /// <summary>Binds a connection; what was missed after <paramref name="after"/> is sent first. False for a number never sent.</summary>
    public bool Attach(GatewayPeer peer, long after)
    {
        lock (_gate)
        {
            if (after > _sequence)
                return false;
            foreach (var (sequence, frame) in _sent)
            {
                if (sequence > after)
                    peer.Send(frame);
            }
            _peer = peer;
            return true;
        }
    }

    public void Detach(GatewayPeer peer)
    {
        lock (_gate)
        {
            if (_peer == peer)
                _peer = null;
        }
    }
}
