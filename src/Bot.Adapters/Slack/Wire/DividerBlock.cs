namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/divider-block</summary>
internal sealed record DividerBlock : SlackBlock;
