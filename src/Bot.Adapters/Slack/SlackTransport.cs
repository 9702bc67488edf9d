namespace Bot.Adapters.Slack;

/// <summary>How messages come from Slack.</summary>
public enum SlackTransport
{
    /// <summary>Socket Mode: the bot connects to Slack; no public address needed.</summary>
    Socket,

    /// <summary>Slack sends signed requests to the bot; for several copies behind a load balancer.</summary>
    Http,
}
