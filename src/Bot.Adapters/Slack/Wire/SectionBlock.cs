namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/section-block: text of 1 to 3,000 characters, or up to 10 fields of 2,000.</summary>
internal sealed record SectionBlock : SlackBlock
{
    public TextObject? Text { get; init; }

    public IReadOnlyList<TextObject>? Fields { get; init; }
}
