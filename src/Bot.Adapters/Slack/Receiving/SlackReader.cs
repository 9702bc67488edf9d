using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>What somebody asked in Slack, and where the answer goes.</summary>
/// <param name="Message">The question, free of Slack.</param>
/// <param name="Route">The way back.</param>
/// <param name="MessageKey">Channel and time stamp of the message that asks; null where there is none.</param>
internal sealed record SlackQuestion(IncomingMessage Message, SlackRoute Route, string? MessageKey = null)
{
    /// <summary>Time stamp of the message that asks; null where there is none.</summary>
    public string? AskedAt { get; init; }
}

/// <summary>Turns deliveries into questions, slash commands by itself; null for what is not for us.</summary>
internal sealed class SlackReader(EventReader events, ThreadOwners threads, SlackIdentity identity, IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>The question in a delivery. <see cref="JsonException"/> for a payload that is none.</summary>
    public async Task<SlackQuestion?> ReadAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await identity.HeardAsync(delivery.Payload, cancellationToken);
        return delivery.Kind switch
        {
            DeliveryKind.Command => Command(delivery.Id, Read(delivery, SlackJson.Wire.SlashCommand)),
            DeliveryKind.Interaction => InteractionReader.Read(delivery.Id, Read(delivery, SlackJson.Wire.Interaction), clock),
            DeliveryKind.Event => await EventAsync(delivery, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(delivery.Kind.ToString()),
        };
    }

    private SlackQuestion? Command(string id, SlashCommand command)
    {
        if (command is not { Command: { } name, ChannelId: { } channel, UserId: { } user })
            return null;
        var message = new IncomingMessage
        {
            Platform = SlackOptions.Platform,
            Id = id,
            Kind = MessageKind.Command,
            Workspace = command.TeamId,
            Place = channel,
            IsDirect = command.ChannelName == SlashCommand.DirectMessage,
            User = user,
            Text = SlackCommandNames.ToText(name, SlackText.ToPlain(command.Text ?? ""), options.Value.CommandPrefix),
        };
        var route = new SlackRoute
        {
            Id = id,
            Team = command.TeamId,
            Channel = channel,
            User = user,
            UserName = command.UserName,
            IsDirect = command.ChannelName == SlashCommand.DirectMessage,
            ResponseUrl = ResponseUrl.Of(command.ResponseUrl, clock),
        };
        return new SlackQuestion(message, route);
    }

    private async Task<SlackQuestion?> EventAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var callback = Read(delivery, SlackJson.Wire.EventCallback);
        if (callback.Event?.Type is "tokens_revoked" or "app_uninstalled")
            await identity.TakenBackAsync(callback, cancellationToken);
        var question = await events.ReadAsync(delivery.Id, callback, cancellationToken);
        // What comes again may have been answered by another copy of the bot, or before a restart.
        return question is not null && delivery.IsRetry && await threads.HaveAnswerAsync(question, cancellationToken) ? null : question;
    }

    private static T Read<T>(Delivery delivery, JsonTypeInfo<T> type) =>
        delivery.Payload.Deserialize(type) ?? throw new JsonException("An empty payload.");
}
