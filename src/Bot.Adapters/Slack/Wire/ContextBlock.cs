namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/context-block: small print, at most 10 elements.</summary>
internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : SlackBlock;
