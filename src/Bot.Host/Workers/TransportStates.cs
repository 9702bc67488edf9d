using System.Collections.Concurrent;
using Bot.Adapters.Messaging;

namespace Bot.Host.Workers;

/// <summary>The platforms, and what became of each: health, status and the log tell the same.</summary>
internal sealed class TransportStates(IEnumerable<IChatTransport> transports)
{
    private readonly ConcurrentDictionary<string, string> _ended = new(StringComparer.Ordinal);

    /// <summary>All of them, those that are off too.</summary>
    public IReadOnlyList<IChatTransport> All { get; } = [.. transports];

    /// <summary>Why a platform is not served, in a sentence that strangers may read; null while nothing is known against it.</summary>
    public string? TroubleOf(IChatTransport transport) => _ended.GetValueOrDefault(transport.Name) ?? transport.Trouble;

    /// <summary>It is run, or run again.</summary>
    public void Started(IChatTransport transport) => _ended.TryRemove(transport.Name, out _);

    /// <summary>It ended and is not run just now.</summary>
    public void Ended(IChatTransport transport, string why) => _ended[transport.Name] = why;
}
