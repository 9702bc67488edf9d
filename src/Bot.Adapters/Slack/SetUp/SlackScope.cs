namespace Bot.Adapters.Slack.SetUp;

/// <summary>A permission of the bot's token: https://docs.slack.dev/reference/scopes</summary>
/// <param name="Name">Slack's name.</param>
/// <param name="Purpose">What does not work without it, as the end of "needed to …".</param>
/// <param name="ForFollowUps">True when only follow-ups without a mention need it.</param>
internal sealed record SlackScope(string Name, string Purpose, bool ForFollowUps = false)
{
    /// <summary>All that we ask for, and no more.</summary>
    public static IReadOnlyList<SlackScope> All { get; } =
    [
        new("app_mentions:read", "answer when the bot is mentioned"),
        new("chat:write", "post answers"),
        new("commands", "offer slash commands and the shortcut \"Check this quote\""),
        new("im:history", "answer direct messages"),
        new("channels:history", "answer follow-ups in the bot's own threads", ForFollowUps: true),
        new("groups:history", "answer follow-ups in the bot's own threads in private channels", ForFollowUps: true),
    ];
}
