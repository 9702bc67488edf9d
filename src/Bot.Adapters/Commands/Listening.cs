using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// Which lines that do not name the bot are for it: where the place permits it, clear questions and the rest of one, to
/// nobody else, in a talk that is still with the bot. Of its answers to those, only what is one; and whom it refuses.
/// </summary>
internal sealed class Listening(CommandPolicies policies, Access access, ConversationMemory memory, ThreadTalk talk)
{
    /// <summary>True when the message is for the bot; a line among people is noted.</summary>
    public async Task<bool> HearsAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind == MessageKind.Mention)
            await talk.NamedAsync(message, cancellationToken);
        if (message.Kind != MessageKind.FollowUp)
            return true;
        if (policies.ListeningOf(message) != ListeningMode.Questions)
            return false;
        if (await IsAskedAsync(message, cancellationToken))
            return true;
        await talk.SpokeAsync(message, cancellationToken);
        return false;
    }

    /// <summary>Why this is not answered, in a sentence; null when it is.</summary>
    public async Task<string?> RefuseAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind == MessageKind.Mention && policies.ListeningOf(message) == ListeningMode.Off)
            return Texts.NotListening;
        if (await access.MayAskAsync(message, cancellationToken) is { } refusal)
            return Sentence(refusal);
        return await policies.TryTakeAsync(message, cancellationToken) is { } wait ? Texts.SlowDown(wait) : null;
    }

    /// <summary>The answer as it is to be delivered: to a line that did not name the bot only one that answers it.</summary>
    public async Task<OutgoingMessage> WeighAsync(IncomingMessage message, OutgoingMessage answer, CancellationToken cancellationToken)
    {
        if (message.Kind != MessageKind.FollowUp)
            return answer;
        if (answer.Outcome is MessageOutcome.Answered or MessageOutcome.Information)
        {
            await talk.AnsweredAsync(message, cancellationToken);
            return answer;
        }
        await talk.SpokeAsync(message, cancellationToken);
        return answer with { Delivery = MessageDelivery.None };
    }

    private static string Sentence(AccessRefusal refusal) => refusal switch
    {
        AccessRefusal.NotHere => Texts.NotHere,
        AccessRefusal.NotDirectly => Texts.NotDirectly,
        AccessRefusal.NotForThem => Texts.NotForThem,
        AccessRefusal.CannotTell => Texts.CannotTellWho,
        _ => throw new System.Diagnostics.UnreachableException(refusal.ToString()),
    };

    private async Task<bool> IsAskedAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        !message.AddressesOthers
        && AskedText.LooksAsked(message.Text)
        && await talk.IsWithBotAsync(message, cancellationToken)
        && (!AskedText.IsFragment(message.Text) || await memory.LastAsync(message, cancellationToken) is not null);
}
