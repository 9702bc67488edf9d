namespace Bot.Adapters.Messaging;

/// <summary>What somebody asked, free of any platform. Ids are opaque strings: compared, never parsed, never names.</summary>
public sealed record IncomingMessage
{
    /// <summary>The transport's <see cref="IChatTransport.Name"/>: "slack", "discord", "console".</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's id of this event, for the log; unique within the platform.</summary>
    public required string Id { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>The workspace or server; null where there is none (console, some direct messages).</summary>
    public string? Workspace { get; init; }

    /// <summary>The channel.</summary>
    public required string Place { get; init; }

    /// <summary>The thread inside the channel; null outside threads.</summary>
    public string? Thread { get; init; }

    /// <summary>True when only the bot and the person are there, or the bot's own page is meant.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Who asks.</summary>
    public required string User { get; init; }

    /// <summary>Ids of the roles or groups that the person has there; empty where the platform does not say.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Id of the message whose button was pressed; null for everything else, and where the platform does not say.</summary>
    public string? Origin { get; init; }

    /// <summary>True when the message names somebody other than the bot, or answers what somebody else wrote.</summary>
    public bool AddressesOthers { get; init; }

    /// <summary>As typed, without the bot's own name. For a slash command "/name rest"; any text is allowed.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// With <see cref="MessageKind.MessageAction"/>, what the message holds, most telling first: what it passes on, what its author
    /// wrote, what its previews show; empty where the text is all.
    /// </summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>
    /// Typed options of a slash command by their name in the catalogue (Discord); they win over what the text says.
    /// With options the text is the command's name alone ("/who-said").
    /// </summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = NoOptions;

    /// <summary>Files that came with the message and still lie on the platform; empty mostly.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>What the person chose (a "private" option); null leaves it to the place's setting.</summary>
    public MessageVisibility? Visibility { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NoOptions = new Dictionary<string, string>();
}

/// <summary>How a message came to the bot; platforms map their events to these.</summary>
public enum MessageKind
{
    /// <summary>A slash command, or a line typed in the console.</summary>
    Command,

    /// <summary>A message in a channel that names the bot; the name is already cut from the text.</summary>
    Mention,

    /// <summary>A message to the bot alone.</summary>
    DirectMessage,

    /// <summary>A message that does not name the bot, in a thread that began with it or as a reply to it; mostly not for it.</summary>
    FollowUp,

    /// <summary>"Check this quote" on somebody's message; the text is that message.</summary>
    MessageAction,

    /// <summary>A press on one of the bot's buttons; the text is what the platform wrote for its <see cref="Choice.Request"/>.</summary>
    Button,

    /// <summary>Somebody opened the bot's own page and is to see what it knows; the text is empty.</summary>
    Home,
}
