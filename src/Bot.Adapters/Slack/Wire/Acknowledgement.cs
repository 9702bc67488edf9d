namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge</summary>
internal sealed record Acknowledgement(string EnvelopeId, CommandReply? Payload = null);
