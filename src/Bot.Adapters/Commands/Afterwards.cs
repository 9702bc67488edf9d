using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>What comes after an answer: one that found nothing is noted, one is called good or wrong, one is shared.</summary>
internal sealed class Afterwards(QuestionLog log, Sharing sharing)
{
    /// <summary>Notes a question that found nothing; what nobody asked the bot is none of its business, found or not.</summary>
    public Task NotFoundAsync(IncomingMessage message, CommandCall call, CancellationToken cancellationToken) =>
        message.Kind == MessageKind.FollowUp ? Task.CompletedTask : log.NotFoundAsync(message, call, cancellationToken);

    /// <summary>Notes what somebody thinks. What is wrong is asked for only after it is noted that something is: most people press once.</summary>
    public async Task<OutgoingMessage> RatedAsync(ChatRequest.Rate rate, IncomingMessage message, CancellationToken cancellationToken)
    {
        await log.RatedAsync(message, rate, cancellationToken);
        if (rate.IsGood || rate.Reason is not null)
            return SimpleMessages.Of(Texts.ThankYou, MessageOutcome.Information);
        var reasons = Texts.Reasons.Select(reason => new Choice
        {
            Kind = ChoiceKind.Bad,
            Label = reason.Label,
            Request = rate with { Reason = reason.Word },
        });
        var asked = SimpleMessages.Of(Texts.WhatIsWrong, MessageOutcome.Information);
        return asked with { Blocks = [.. asked.Blocks, new MessageBlock.Choices([.. reasons])] };
    }

    /// <summary>The answer for everybody, once.</summary>
    public async Task<OutgoingMessage> SharedAsync(OutgoingMessage answer, CommandCall call, IncomingMessage message, CancellationToken cancellationToken) =>
        await sharing.TryTakeAsync(message, call, cancellationToken)
            ? answer with { Visibility = MessageVisibility.Public, SharedBy = message.User }
            : SimpleMessages.Refused(Texts.SharedAlready);
}
