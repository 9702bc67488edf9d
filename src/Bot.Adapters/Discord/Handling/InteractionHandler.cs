using Bot.Adapters.Commands;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Commands and buttons: answered at once when the answer is fast, else acknowledged first.</summary>
internal sealed class InteractionHandler(QuestionGate gate, CommandPolicies policies, AnswerDesk desk)
{
    /// <summary>The way back, opened when the interaction arrives: its time runs from here.</summary>
    public InteractionReply Open(Interaction interaction) => new(interaction, desk);

    public async Task HandleAsync(Interaction interaction, InteractionReply reply, CancellationToken cancellationToken)
    {
        if (interaction.Type == Interaction.Command)
        {
            var command = InteractionReader.Command(interaction);
            // Decided before asking: a deferred answer has to say at once who will see it.
            await AnswerAsync(reply, command with { Visibility = policies.VisibilityOf(command) }, cancellationToken);
            return;
        }
        if (interaction.Type != Interaction.Component)
            return; // Nothing else was ever offered.
        if (await ValueOfAsync(interaction.Data?.CustomId ?? "", cancellationToken) is { } value)
            await AnswerAsync(reply, InteractionReader.Button(interaction, value), cancellationToken);
        else if (await gate.TryTakeAsync(interaction.Id, cancellationToken))
            await reply.AnswerAsync(DiscordTexts.ButtonTooOld, cancellationToken);
    }

    private async Task<string?> ValueOfAsync(string customId, CancellationToken cancellationToken)
    {
        var (value, state) = CustomIds.Read(customId);
        return state is null ? value : await desk.Writer.FindAsync(state, cancellationToken);
    }

    private async Task AnswerAsync(InteractionReply reply, IncomingMessage message, CancellationToken cancellationToken)
    {
        var visibility = message.Visibility ?? MessageVisibility.Private;
        if (!gate.HasRoom)
        {
            // A rush: everybody is acknowledged before anybody else's question is worked on, or the last would be too late.
            await reply.DeferAsync(visibility, cancellationToken);
            if (await gate.AskAsync(message, cancellationToken) is { } late)
                await reply.AnswerAsync(late, cancellationToken);
            return;
        }
        var work = gate.AskAsync(message, cancellationToken);
        using var fast = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = desk.PatienceAsync(fast.Token);
        if (await Task.WhenAny(work, patience) != work)
            await reply.DeferAsync(visibility, cancellationToken);
        await fast.CancelAsync();
        if (await work is { } answer)
            await reply.AnswerAsync(answer, cancellationToken);
    }
}
