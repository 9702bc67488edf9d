using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Discord from start to stop: commands registered, shards running, events answered.</summary>
internal sealed class DiscordTransport(
    DiscordOptions options, CommandsAtStart commands, EventHandlers handlers, DiscordShards shards, ReconnectLoops loops) : IChatTransport
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FinishLimit = TimeSpan.FromSeconds(10);

    public string Name => DiscordOptions.Platform;

    public bool IsOn => options.IsOn;

    public DateTimeOffset? LastInbound => shards.LastInbound;

    public bool IsElsewhere => shards.AreElsewhere;

    public string? Trouble => shards.Trouble;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        if (!options.IsOn)
            throw new TransportRefusedException("Discord:Token is not set.");
        using var gate = handlers.Gate(handler, AtOnce);
        using var events = handlers.Open(gate);
        try
        {
            await loops.For(Name, FirstPause, LongestPause).RunAsync(token => StartAsync(events, token), cancellationToken);
        }
        finally
        {
            await events.FinishAsync(FinishLimit);
        }
    }

    private async Task StartAsync(GatewayEventHandler events, CancellationToken cancellationToken)
    {
        var gateway = await shards.FindAsync(cancellationToken);
        await commands.RegisterAsync(cancellationToken);
        await shards.RunAsync(gateway, Dispatch, cancellationToken);

        void Dispatch(string type, JsonElement data, string botUser)
        {
            handlers.Members.Heard(type, data);
            events.Take(type, data, botUser);
        }
    }

    private int AtOnce => options.Concurrency > 0 ? options.Concurrency : Math.Max(2, Environment.ProcessorCount);
}
