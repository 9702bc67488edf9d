namespace Bot.Adapters.Slack.Wire;

/// <summary>https://docs.slack.dev/reference/methods/views.publish</summary>
internal sealed record PublishView(string UserId, HomeView View);
