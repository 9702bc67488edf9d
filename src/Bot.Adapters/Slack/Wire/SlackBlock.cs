using System.Text.Json.Serialization;

namespace Bot.Adapters.Slack.Wire;

/// <summary>A layout block: https://docs.slack.dev/reference/block-kit/blocks. Only those we send.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
internal abstract record SlackBlock;
