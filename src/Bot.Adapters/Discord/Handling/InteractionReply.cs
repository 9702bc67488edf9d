using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// The way back to one interaction: acknowledged once, then answered by editing or following up, and past the fifteen
/// minutes (or when Discord has forgotten it) by an ordinary message, so that nobody waits for nothing.
/// </summary>
internal sealed class InteractionReply(Interaction interaction, AnswerDesk desk)
{
    // A little less than Discord's fifteen minutes: the answer has to travel, too.
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(15);

    private readonly DateTimeOffset _dies = desk.Clock.GetUtcNow() + TokenLife;
    private bool _acknowledged;
    private MessageVisibility _deferredAs;

    private bool IsButton => interaction.Type == Interaction.Component;

    /// <summary>Tells Discord that an answer will come; who will see it is fixed here.</summary>
    public async Task DeferAsync(MessageVisibility visibility, CancellationToken cancellationToken)
    {
        _deferredAs = visibility;
        var response = IsButton
            ? new InteractionResponse(InteractionResponse.DeferredUpdate, null)
            : new InteractionResponse(InteractionResponse.DeferredMessage, Flags(visibility) is { } flags ? new DeferredData(flags) : null);
        var result = await desk.Api.RespondAsync(interaction, response, cancellationToken);
        // When no answer came back, it may have worked all the same: the edit will tell.
        _acknowledged = result.IsOk || result.Code == DiscordCodes.AlreadyAcknowledged || result.Status == 0;
    }

    public async Task AnswerAsync(OutgoingMessage answer, CancellationToken cancellationToken)
    {
        var result = await SendAsync(answer, await desk.Writer.WriteAsync(answer, cancellationToken), cancellationToken);
        if (result.Code == DiscordCodes.InvalidForm)
        {
            DiscordLog.PayloadRefused(desk.Logger, interaction.Id, result.Message);
            result = await SendAsync(answer, DiscordRenderer.PlainText(answer), cancellationToken);
        }
        if (!result.IsOk)
            await OtherwiseAsync(answer, cancellationToken);
    }

    private async Task<RestResult> SendAsync(OutgoingMessage answer, MessagePayload payload, CancellationToken cancellationToken)
    {
        if (desk.Clock.GetUtcNow() >= _dies)
            return RestResult.NotSent("The interaction's token has expired.");
        if (_acknowledged)
            return await CompleteAsync(answer, payload, cancellationToken);
        var type = IsButton && Replaces(answer) ? InteractionResponse.Update : InteractionResponse.Message;
        var result = await desk.Api.RespondAsync(interaction, new InteractionResponse(type, payload), cancellationToken);
        if (result.Code != DiscordCodes.AlreadyAcknowledged && result.Status != 0)
            return result;
        // A retried acknowledgement whose first try had arrived: the answer is there, and editing it is harmless.
        _acknowledged = true;
        _deferredAs = answer.Visibility;
        return await CompleteAsync(answer, payload, cancellationToken);
    }

    private async Task<RestResult> CompleteAsync(OutgoingMessage answer, MessagePayload payload, CancellationToken cancellationToken)
    {
        if (IsButton && !Replaces(answer))
            return await desk.Api.FollowUpAsync(interaction, payload, cancellationToken);
        if (!IsButton && _deferredAs == MessageVisibility.Public && answer.Visibility == MessageVisibility.Private)
        {
            // Announced to all, but meant for one: who sees a deferred answer cannot be changed, only the answer dropped.
            await desk.Api.DeleteOriginalAsync(interaction, cancellationToken);
            return await desk.Api.FollowUpAsync(interaction, payload, cancellationToken);
        }
        return await desk.Api.EditOriginalAsync(interaction, payload with { Flags = null }, cancellationToken);
    }

    private async Task OtherwiseAsync(OutgoingMessage answer, CancellationToken cancellationToken)
    {
        DiscordLog.AnsweredOtherwise(desk.Logger, interaction.Id);
        var payload = await desk.Writer.WriteAsync(answer, cancellationToken) with { Flags = null };
        // Where the bot itself is no member (people bring it along) it cannot write by itself.
        if (answer.Visibility != MessageVisibility.Public || interaction.ChannelId is not { } channel
            || !(await desk.Direct.ToChannelAsync(channel, payload, interaction.Id, cancellationToken)).IsOk)
            await desk.Direct.ToUserAsync(InteractionReader.UserOf(interaction), payload, interaction.Id, cancellationToken);
    }

    // Somebody else's public answer is not turned over under everybody's eyes: who presses gets a page of their own.
    private bool Replaces(OutgoingMessage answer) =>
        answer.Delivery == MessageDelivery.Replace
        && (InteractionReader.IsPrivate(interaction.Message) || InteractionReader.IsAskers(interaction));

    private static int? Flags(MessageVisibility visibility) =>
        visibility == MessageVisibility.Private ? MessagePayload.Ephemeral : null;
}
