using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Discord from start to stop: commands registered, shards running, events answered.</summary>
internal sealed class DiscordTransport(
    DiscordOptions options,
    DiscordApi api,
    DiscordRegistration registration,
    EventHandlers handlers,
    DiscordTurns turns,
    TimeProvider clock,
    ILogger<DiscordTransport> logger) : IChatTransport
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FinishLimit = TimeSpan.FromSeconds(10);

    private readonly InboundClock _inbound = new(clock);

    public string Name => DiscordOptions.Platform;

    public bool IsOn => options.IsOn;

    public DateTimeOffset? LastInbound => _inbound.Last;

    public bool IsElsewhere => turns.AreElsewhere;

    public string? Trouble => api.IsTokenRefused ? CloseCodes.WhyNotAgain(4004) : null;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        if (!options.IsOn)
            throw new TransportRefusedException("Discord:Token is not set.");
        using var gate = handlers.Gate(handler);
        using var events = handlers.Open(gate);
        try
        {
            await new ReconnectLoop(Name, new Backoff(FirstPause, LongestPause, new Random()), clock, logger)
                .RunAsync(token => StartAsync(events, token), cancellationToken);
        }
        finally
        {
            await events.FinishAsync(FinishLimit);
        }
    }

    private async Task StartAsync(GatewayEventHandler events, CancellationToken cancellationToken)
    {
        var result = await api.GetGatewayAsync(cancellationToken);
        if (result.Status == 401)
            throw new TransportRefusedException(CloseCodes.WhyNotAgain(4004)!);
        if (!result.IsOk)
            throw new HttpRequestException($"Discord does not tell the gateway's address: HTTP {result.Status}. {result.Message}");
        if (options.RegisterCommands)
            await turns.RegisterAsync(RegisterAsync, cancellationToken);
        await RunShardsAsync(result.Read<GatewayBot>(), events, cancellationToken);
    }

    // Old commands keep working, so a failure here is no reason to be silent.
    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var result = await registration.RegisterAsync(evenIfUnchanged: false, cancellationToken);
        if (result.State == CheckState.Wrong)
            DiscordLog.CommandsNotRegistered(logger, result.Text);
        else
            DiscordLog.CommandsRegistered(logger, result.Text);
    }

    private async Task RunShardsAsync(GatewayBot gateway, GatewayEventHandler events, CancellationToken cancellationToken)
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
                Dispatch = (type, data, botUser) =>
                {
                    handlers.Members.Heard(type, data);
                    events.Take(type, data, botUser);
                },
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
