using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>Buttons. One whose address is too long is left out: cut, it would lead elsewhere.</summary>
internal static class ButtonWriter
{
    /// <summary>What the action id of a button begins with that only leads somewhere.</summary>
    public const string LinkAction = "open";

    /// <summary>Rows of buttons.</summary>
    /// <param name="choices">In order.</param>
    /// <param name="first">Number of the first: ids are unique within the message.</param>
    public static BlockUnit Write(IReadOnlyList<Choice> choices, int first) => new(
        [.. choices
            .Select((choice, index) => (Choice: choice, Number: first + index))
            .Where(item => Fits(item.Choice))
            .Select(item => Button(item.Choice, item.Number))
            .Chunk(SlackLimits.ButtonsPerBlock)
            .Select(part => new ActionsBlock(part))],
        Keep: true);

    private static ButtonElement Button(Choice choice, int number) => new()
    {
        ActionId = $"{(choice.Link is null ? choice.Kind.ToString().ToLowerInvariant() : LinkAction)}-{number}",
        Text = TextObject.Plain(TextCut.Plain(choice.Label, SlackLimits.ButtonLabel)),
        Value = choice.Request is { } request ? ChoiceStore.ValueOf(request, SlackLimits.ButtonValue) : null,
        Url = choice.Link?.AbsoluteUri,
        Style = choice.Kind is ChoiceKind.Share or ChoiceKind.Take ? "primary" : null,
    };

    private static bool Fits(Choice choice) =>
        choice.Label.Length > 0
        && (choice.Link is null
            ? choice.Request is not null
            : SlackText.IsWeb(choice.Link) && choice.Link.AbsoluteUri.Length <= SlackLimits.ButtonLink);
}
