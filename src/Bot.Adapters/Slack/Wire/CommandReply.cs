namespace Bot.Adapters.Slack.Wire;

/// <summary>A message inside an acknowledgement: https://docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response</summary>
internal sealed record CommandReply(string Text)
{
    public string ResponseType { get; } = "ephemeral";
}
