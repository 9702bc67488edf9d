using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Host.Workers;

/// <summary>How long ago each platform last sent anything: an open socket alone proves nothing.</summary>
internal sealed class TransportStatus(IEnumerable<IChatTransport> transports, TimeProvider clock) : IStatusSource
{
    public int Order => 20;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([.. transports.Select(transport => new Field(Name(transport), RichText.Plain(State(transport))))]);

    private static string Name(IChatTransport transport) =>
        char.ToUpperInvariant(transport.Name[0]) + transport.Name[1..];

    private string State(IChatTransport transport)
    {
        if (!transport.IsOn)
            return "off: no token is set";
        return transport.LastInbound is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"last heard of {Math.Max(0, (clock.GetUtcNow() - last).TotalSeconds):0} s ago")
            : "on, nothing heard yet";
    }
}
