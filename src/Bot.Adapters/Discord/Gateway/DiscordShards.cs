using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>All shards of the bot: where they connect, and their common end.</summary>
internal sealed class DiscordShards(DiscordApi api, DiscordOptions options, DiscordTurns turns, TimeProvider clock, ILogger<DiscordShards> logger)
{
    private readonly InboundClock _inbound = new(clock);

    /// <summary>When bytes came last over any shard; null before the first.</summary>
    public DateTimeOffset? LastInbound => _inbound.Last;

    /// <inheritdoc cref="DiscordTurns.AreElsewhere"/>
    public bool AreElsewhere => turns.AreElsewhere;

    /// <summary>Why Discord lets no shard in; null while it does.</summary>
    public string? Trouble => api.IsTokenRefused ? CloseCodes.WhyNotAgain(4004) : null;

    /// <summary>Asks where to connect, and with how many shards.</summary>
    /// <exception cref="TransportRefusedException">Discord does not take the token.</exception>
    /// <exception cref="HttpRequestException">Discord does not tell.</exception>
    public async Task<GatewayBot> FindAsync(CancellationToken cancellationToken)
    {
        var result = await api.GetGatewayAsync(cancellationToken);
        if (result.Status == 401)
            throw new TransportRefusedException(CloseCodes.WhyNotAgain(4004)!);
        return result.IsOk
            ? result.Read<GatewayBot>()
            : throw new HttpRequestException($"Discord does not tell the gateway's address: HTTP {result.Status}. {result.Message}");
    }

    /// <summary>Runs all shards until cancelled, or until Discord refuses one.</summary>
    /// <param name="gateway">What <see cref="FindAsync"/> found.</param>
    /// <param name="dispatch">Takes every event: its type, its data, and the bot's own user.</param>
    /// <param name="cancellationToken">Ends them.</param>
    public async Task RunAsync(GatewayBot gateway, GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var identifies = new IdentifyGate(gateway.SessionStartLimit ?? new SessionStartLimit(null, null, 0, null), clock, logger);
        var address = GatewaySettings.AddressOf(options.GatewayUrl, gateway.Url);
        var count = options.Shards > 0 ? options.Shards : Math.Max(1, gateway.Shards ?? 1);
        var shards = Enumerable.Range(0, count)
            .Select(shard => new GatewaySettings
            {
                Token = options.Token!,
                Address = address,
                Shard = shard,
                Shards = count,
                Identifies = identifies,
                Turn = turns.Of(shard, count),
                Inbound = _inbound,
                Dispatch = dispatch,
            })
            .Select(settings => new GatewayShard(settings, clock, new Random(), logger).RunAsync(all.Token))
            .ToList();
        // Shards end by cancellation, or when Discord refuses one; then the others have no future either.
        var first = await Task.WhenAny(shards);
        await all.CancelAsync();
        await Task.WhenAll(shards);
        await first;
    }
}
