namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/header-block: plain text, at most 150 characters.</summary>
internal sealed record HeaderBlock(TextObject Text) : SlackBlock;
