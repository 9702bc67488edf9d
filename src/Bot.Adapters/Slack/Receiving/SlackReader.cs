using System.Text.Json;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Turns deliveries into questions; null for what is not for us.</summary>
internal sealed class SlackReader(EventReader events, ThreadOwners threads, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>The question in a delivery. <see cref="JsonException"/> for a payload that is none.</summary>
    public async Task<SlackQuestion?> ReadAsync(Delivery delivery, CancellationToken cancellationToken) => delivery.Kind switch
    {
        DeliveryKind.Command =>
            CommandReader.Read(delivery.Id, Read(delivery, SlackJson.Wire.SlashCommand), options.Value.CommandPrefix, clock),
        DeliveryKind.Interaction =>
            InteractionReader.Read(delivery.Id, Read(delivery, SlackJson.Wire.Interaction), clock),
        DeliveryKind.Event =>
            await EventAsync(delivery, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(delivery.Kind.ToString()),
    };

    private async Task<SlackQuestion?> EventAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var question = await events.ReadAsync(delivery.Id, Read(delivery, SlackJson.Wire.EventCallback), cancellationToken);
        // What comes again may have been answered by another copy of the bot, or before a restart.
        return question is not null && delivery.IsRetry && await threads.HaveAnswerAsync(question, cancellationToken) ? null : question;
    }

    private static T Read<T>(Delivery delivery, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        delivery.Payload.Deserialize(type) ?? throw new JsonException("An empty payload.");
}
