namespace Bot.Adapters.Slack.Api;

/// <summary>Which token a method is called with.</summary>
internal enum SlackToken
{
    Bot,

    App,
}
