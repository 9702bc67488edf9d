using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Ordinary messages, to a channel or to one person.</summary>
internal sealed class DirectSender(DiscordApi api)
{
    /// <summary>Sends once, however often it is tried: <paramref name="id"/> names the event that is answered.</summary>
    public Task<RestResult> ToChannelAsync(string channel, MessagePayload payload, string id, CancellationToken cancellationToken) =>
        api.CreateMessageAsync(
            channel,
            payload with { Nonce = id[^Math.Min(id.Length, DiscordLimits.Nonce)..], EnforceNonce = true, Flags = null },
            cancellationToken);

    public async Task<RestResult> ToUserAsync(string user, MessagePayload payload, string id, CancellationToken cancellationToken)
    {
        var opened = await api.OpenDirectAsync(user, cancellationToken);
        if (!opened.IsOk)
            return opened;
        return opened.Read<Channel>().Id is { } channel
            ? await ToChannelAsync(channel, payload, id, cancellationToken)
            : RestResult.NotSent("Discord opened a direct message without telling its id.");
    }
}
