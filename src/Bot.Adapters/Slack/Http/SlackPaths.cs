namespace Bot.Adapters.Slack.Http;

/// <summary>Where Slack's requests come in, below the bot's public address; the manifest names them.</summary>
public static class SlackPaths
{
    public const string Events = "/slack/events";
    public const string Commands = "/slack/commands";
    public const string Interactivity = "/slack/interactivity";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Events, Commands, Interactivity];
}
