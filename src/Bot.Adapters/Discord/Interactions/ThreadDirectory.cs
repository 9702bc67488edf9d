using System.Collections.Concurrent;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>Which channels are threads, and of what: messages name only the channel that they stand in.</summary>
internal sealed class ThreadDirectory(DiscordApi api)
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, Channel> _known = new(StringComparer.Ordinal);

    /// <summary>The channel; a plain one when Discord does not tell.</summary>
    public async Task<Channel> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known))
            return known;
        var result = await api.GetChannelAsync(id, cancellationToken);
        if (!result.IsOk)
            return new Channel(id, 0, null);
        if (_known.Count >= Most)
            _known.Clear();
        return _known[id] = result.Read<Channel>();
    }
}
