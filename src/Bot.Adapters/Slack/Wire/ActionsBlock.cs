namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/actions-block: at most 25 elements.</summary>
internal sealed record ActionsBlock(IReadOnlyList<ButtonElement> Elements) : SlackBlock;
