using System.ComponentModel.DataAnnotations;

namespace Bot.Adapters.Slack;

/// <summary>How to reach Slack. Slack is on when <see cref="BotToken"/> is set, or <see cref="ClientId"/> with its secret.</summary>
public sealed class SlackOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Slack";

    /// <summary>What this platform is called in messages, in the memory of chats and by its transport.</summary>
    internal const string Platform = "slack";

    /// <summary>Where Slack's Web API stands.</summary>
    public const string DefaultApiBaseUrl = "https://slack.com/api/";

    /// <summary>The bot's token ("xoxb-…"); null or empty turns Slack off. Secret.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token ("xapp-…", scope connections:write); needed for <see cref="SlackTransport.Socket"/>. Secret.</summary>
    public string? AppToken { get; set; }

    /// <summary>What requests are signed with; needed for <see cref="SlackTransport.Http"/>. Secret.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The app's client id (Basic Information); with <see cref="ClientSecret"/> several workspaces can let the bot in. Null for one workspace, by <see cref="BotToken"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret (Basic Information). Secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Address of the Web API, with a closing slash.</summary>
    [RegularExpression(".*/", ErrorMessage = "Slack:ApiBaseUrl must end with a slash, as https://slack.com/api/ does.")]
    public Uri ApiBaseUrl { get; set; } = new(DefaultApiBaseUrl);

    /// <summary>How messages come in; a socket needs no public address.</summary>
    public SlackTransport Transport { get; set; } = SlackTransport.Socket;

    /// <summary>
    /// Put before every slash command ("news" makes /news-who-said), for workspaces where another app has taken the
    /// plain names; null or empty for none. The manifest follows it.
    /// </summary>
    [RegularExpression("^[a-z0-9-]{0,12}$", ErrorMessage = "Slack:CommandPrefix takes up to 12 small letters, digits and hyphens.")]
    public string? CommandPrefix { get; set; }

    /// <summary>
    /// Whether follow-ups without a mention are answered in threads that the bot started. Needs two scopes more, to read
    /// messages of channels that the bot is in. The manifest follows it.
    /// </summary>
    public bool FollowUps { get; set; } = true;

    /// <summary>A socket that has been silent for so long is taken for dead. Slack itself pings every few seconds. Default 45 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>True when workspaces can let the bot in by themselves.</summary>
    public bool IsDistributed => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);

    /// <summary>True when there is a bot token, or workspaces can give one.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(BotToken) || IsDistributed;

    /// <summary>Never shows a secret.</summary>
    public override string ToString() => $"Slack over {Transport} at {ApiBaseUrl.Host}, {(IsOn ? "on" : "off")}";
}

/// <summary>How messages come from Slack.</summary>
public enum SlackTransport
{
    /// <summary>Socket Mode: the bot connects to Slack; no public address needed.</summary>
    Socket,

    /// <summary>Slack sends signed requests to the bot; for several copies behind a load balancer.</summary>
    Http,
}
