using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack;

/// <summary>Blocks that belong together, such as a quote and its sources: shown whole or not at all.</summary>
/// <param name="Blocks">In order; may be empty.</param>
/// <param name="Keep">True for what must not be left out (buttons).</param>
internal sealed record BlockUnit(IReadOnlyList<SlackBlock> Blocks, bool Keep = false)
{
    /// <summary>All text in the blocks, addresses of buttons included.</summary>
    public int Characters { get; } = Blocks.Sum(Count);

    private static int Count(SlackBlock block) => block switch
    {
        HeaderBlock header => header.Text.Text.Length,
        SectionBlock section => (section.Text?.Text.Length ?? 0) + (section.Fields?.Sum(field => field.Text.Length) ?? 0),
        RichTextBlock rich => rich.Elements.Sum(quote => quote.Elements.Sum(element => element.Text.Length)),
        ContextBlock context => context.Elements.Sum(element => element.Text.Length),
        ActionsBlock actions => actions.Elements.Sum(button => button.Text.Text.Length + (button.Url?.Length ?? 0)),
        _ => throw new System.Diagnostics.UnreachableException(block.GetType().Name),
    };
}
