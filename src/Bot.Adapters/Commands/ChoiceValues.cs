using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Completes the buttons of a composed answer: each gets the whole text that runs when it is pressed.</summary>
internal sealed class ChoiceValues(ChoiceStore store)
{
    public async Task<OutgoingMessage> CompleteAsync(
        OutgoingMessage message, CommandCall call, MessageLimits limits, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<string, string>();
        var complete = Complete(message, call, limits, kept);
        await store.KeepAsync(kept, cancellationToken);
        return complete;
    }

    /// <summary>The same without keeping: texts that do not fit are added to <paramref name="kept"/> by their ids.</summary>
    public static OutgoingMessage Complete(
        OutgoingMessage message, CommandCall call, MessageLimits limits, Dictionary<string, string> kept) => message with
        {
            Blocks = [.. message.Blocks.Select(block => block is MessageBlock.Choices choices ? Complete(choices, call, limits, kept) : block)],
        };

    private static MessageBlock.Choices Complete(
        MessageBlock.Choices choices, CommandCall call, MessageLimits limits, Dictionary<string, string> kept) =>
        new([.. choices.Items.Select(choice => choice.Value is null
            ? choice
            : choice with { Value = ChoiceStore.Shorten(TextOf(choice, call), limits.ButtonValue, kept) })]);

    private static string TextOf(Choice choice, CommandCall call)
    {
        switch (choice.Kind)
        {
            case ChoiceKind.More or ChoiceKind.Back:
                var numbers = choice.Value!.Split(' ');
                return call.With("limit", numbers[1]).With("page", numbers[0]).ToText();
            case ChoiceKind.Share:
                return CommandText.ShareText(call);
            case ChoiceKind.Wordings:
                return $"wordings:{choice.Value} {call.ToText()}";
            default:
                return Suggestion(choice.Value!, call);
        }
    }

    // A suggestion is another speaker, outlet or subject for the same command, or a whole question of its own.
    private static string Suggestion(string text, CommandCall call)
    {
        if (text.StartsWith(NotFoundComposer.OutletPrefix, StringComparison.Ordinal))
            return call.With("outlet", text[NotFoundComposer.OutletPrefix.Length..]).ToText();
        if (text.StartsWith(NotFoundComposer.SpeakerPrefix, StringComparison.Ordinal))
            return Speaker(text[NotFoundComposer.SpeakerPrefix.Length..], call).ToText();
        if (CommandText.Parse(text) is ChatRequest.Run run && run.Value.Command != KnownCommands.Ask)
            return run.Value.ToText();
        return (call with { Subject = text }).ToText();
    }

    // Who named nobody by an option named somebody in the text itself.
    private static CommandCall Speaker(string name, CommandCall call)
    {
        if (call.Option("speaker") is not null)
            return call.With("speaker", name);
        return call.Command == KnownCommands.Said ? call with { Subject = name } : new CommandCall { Command = KnownCommands.Said, Subject = name };
    }
}
