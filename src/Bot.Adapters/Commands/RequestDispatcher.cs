using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>Chooses what a chat message asks for, with what was asked before and what a button means.</summary>
internal sealed class RequestDispatcher(
    CommandRunner runner, CommandPolicies policies, ConversationMemory memory, ChoiceStore choices, Afterwards afterwards)
{
    public async Task<OutgoingMessage> AnswerAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (message.Kind == MessageKind.Home)
            return await runner.HomeAsync(limits, cancellationToken);
        if (await RequestedAsync(message, cancellationToken) is not { } request)
            return SimpleMessages.Refused(message.Kind == MessageKind.Button ? Texts.ButtonTooOld : Texts.NothingToCheck);
        return request switch
        {
            ChatRequest.Run run => await AskedAsync(run.Value, message, limits, cancellationToken),
            ChatRequest.Turn turn => await TurnAsync(turn.Pages, message, limits, cancellationToken),
            ChatRequest.Share share => await ShareAsync(share.Value, message, limits, cancellationToken),
            ChatRequest.Sources sources => await runner.EverySourceAsync(sources.Value, limits, cancellationToken),
            ChatRequest.Rate rate => await afterwards.RatedAsync(rate, message, cancellationToken),
            ChatRequest.Wordings wordings => await runner.WordingsAsync(wordings.Value, wordings.Item, limits, cancellationToken),
            ChatRequest.LastWordings last => await LastWordingsAsync(last.Item, message, limits, cancellationToken),
            // Taken at a press of the button alone, which only the bot can have made.
            ChatRequest.TakeFiles => SimpleMessages.Refused(Texts.FilesByButton),
            ChatRequest.Unknown unknown => HelpMessages.Unknown(unknown.Name, limits),
            _ => throw new UnreachableException(request.GetType().Name),
        };
    }

    // Null when there is nothing to go by: a forgotten button, an empty message to check.
    private async Task<ChatRequest?> RequestedAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        switch (message.Kind)
        {
            case MessageKind.MessageAction:
                return ClaimText.Read(message.Parts.Count > 0 ? message.Parts : [message.Text]) is { } claim ? new ChatRequest.Run(claim) : null;
            case MessageKind.Button:
                return await choices.RestoreAsync(message.Text, cancellationToken) is { } text ? CommandText.Parse(text) : null;
            case MessageKind.Command when message.Options.Count > 0
                && CommandText.Parse(message.Text) is ChatRequest.Run named:
                return new ChatRequest.Run(CommandText.FromOptions(named.Value.Command, message.Options));
            default:
                return CommandText.Parse(message.Text);
        }
    }

    // A plain text may mean something only after the last question; then it is run as the question that it stands for.
    private async Task<OutgoingMessage> AskedAsync(
        CommandCall call, IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        var isPlain = call.Command == KnownCommands.Ask || (call.Command == KnownCommands.WhoSaid && call.Options.Count == 0);
        if (!isPlain || message.Kind is MessageKind.Button or MessageKind.MessageAction)
            return await RunAsync(call, message, limits, cancellationToken);
        if (FollowUps.IsFresh(message.Text))
        {
            await memory.ForgetAsync(message, cancellationToken);
            return SimpleMessages.Of(Texts.Forgot, MessageOutcome.Information);
        }
        if (await memory.LastAskedAsync(message, cancellationToken) is not { } last)
            return await RunAsync(call, message, limits, cancellationToken);
        if (FollowUps.MeansSomebodyElse(message.Text))
            return SimpleMessages.Refused(Texts.WhoIsMeant);
        return await RunAsync(FollowUps.Resolve(last.Call, last.Asked, message.Text) ?? call, message, limits, cancellationToken);
    }

    private static AskedOf? AskedOf(Answer? answer) => answer is Answer.Utterances { AskedOf: { } asked } told
        ? asked with { Told = told.Items.Count > 0 ? told.Items[0].Speaker?.Name : null }
        : null;

    private async Task<OutgoingMessage> RunAsync(
        CommandCall call, IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (call.Command.Group == CommandGroup.Administration && !policies.MayEdit(message))
            return SimpleMessages.Refused(Texts.NoPermission);
        // What others asked is for editors' eyes; an answer to a message in a channel everybody there sees.
        var isForOneOnly = call.Command == KnownCommands.Unanswered && !message.IsDirect;
        if (isForOneOnly && message.Kind is (MessageKind.Mention or MessageKind.FollowUp))
            return SimpleMessages.Refused(Texts.OnlyPrivately);
        var visibility = isForOneOnly ? MessageVisibility.Private : policies.VisibilityOf(message);
        var canShare = visibility == MessageVisibility.Private;
        var result = await runner.RunAsync(call, limits, canShare, cancellationToken);
        if (result.Answer is not null)
            await memory.KeepAsync(message, call, AskedOf(result.Answer), cancellationToken);
        if (result.Answer is not null && result.Message.Outcome == MessageOutcome.NotFound)
            await afterwards.NotFoundAsync(message, call, cancellationToken);
        var delivery = message.Kind == MessageKind.Button && TurnsPage(call) ? MessageDelivery.Replace : MessageDelivery.New;
        return result.Message with { Visibility = visibility, Delivery = delivery };
    }

    private async Task<OutgoingMessage> TurnAsync(
        int pages, IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (await memory.LastAsync(message, cancellationToken) is not { } last || last.Command.Find("page") is null)
            return SimpleMessages.Refused(Texts.NothingToTurn);
        var page = QuestionReader.PageOf(last) + pages;
        if (page < 1)
            return SimpleMessages.Refused(Texts.NoFirstPage);
        var call = last.With("page", page.ToString(CultureInfo.InvariantCulture));
        return await RunAsync(call, message, limits, cancellationToken);
    }

    private async Task<OutgoingMessage> LastWordingsAsync(
        int item, IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (await memory.LastAsync(message, cancellationToken) is not { } last)
            return SimpleMessages.Refused(Texts.NothingToTurn);
        var wordings = await runner.WordingsAsync(last, item, limits, cancellationToken);
        return wordings with { Visibility = policies.VisibilityOf(message) };
    }

    private async Task<OutgoingMessage> ShareAsync(
        CommandCall call, IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (call.Command.Group == CommandGroup.Administration)
            return SimpleMessages.Refused(Texts.NoPermission);
        var result = await runner.RunAsync(call, limits, canShare: false, cancellationToken);
        return await afterwards.SharedAsync(result.Message, call, message, cancellationToken);
    }

    private static bool TurnsPage(CommandCall call) => call.Option("page") is not null;
}
