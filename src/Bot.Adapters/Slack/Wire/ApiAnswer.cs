namespace Bot.Adapters.Slack.Wire;

/// <summary>What every method answers: https://docs.slack.dev/apis/web-api/#responses</summary>
internal record ApiAnswer
{
    public bool Ok { get; init; }

    /// <summary>A code such as "channel_not_found"; null when it worked.</summary>
    public string? Error { get; init; }

    /// <summary>The scope that is missing, with "missing_scope".</summary>
    public string? Needed { get; init; }

    /// <summary>The token's scopes: the header x-oauth-scopes. Null where the platform does not say.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}

/// <summary>For methods that take nothing but the token: https://docs.slack.dev/apis/web-api/#basics</summary>
internal sealed record NoArguments;

/// <summary>https://docs.slack.dev/reference/methods/auth.test</summary>
internal sealed record AuthTest : ApiAnswer
{
    public string? Team { get; init; }

    public string? TeamId { get; init; }

    public string? User { get; init; }

    public string? UserId { get; init; }

    /// <summary>Null when the token is a person's and not a bot's.</summary>
    public string? BotId { get; init; }
}

/// <summary>https://docs.slack.dev/reference/methods/apps.connections.open: the address is a ticket, good for one connection, and secret.</summary>
internal sealed record OpenedConnection : ApiAnswer
{
    public string? Url { get; init; }
}

/// <summary>https://docs.slack.dev/reference/methods/conversations.replies; the first message is the thread's parent.</summary>
internal sealed record ReadReplies(string Channel, string Ts, int Limit);

/// <summary>Answer of https://docs.slack.dev/reference/methods/conversations.replies</summary>
internal sealed record Replies : ApiAnswer
{
    public IReadOnlyList<MessageObject?> Messages { get; init => field = value ?? []; } = [];
}

/// <summary>Answer of https://docs.slack.dev/reference/methods/oauth.v2.access; secret.</summary>
internal sealed record OAuthAnswer : ApiAnswer
{
    public string? AccessToken { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Seconds; null for a token that does not expire.</summary>
    public int? ExpiresIn { get; init; }

    /// <summary>Null for an installation in a whole organisation.</summary>
    public ObjectId? Team { get; init; }

    /// <summary>The organisation; null for workspaces without one.</summary>
    public ObjectId? Enterprise { get; init; }

    public bool IsEnterpriseInstall { get; init; }

    public override string ToString() => $"oauth.v2.access: {(Ok ? "ok" : Error)}";
}

/// <summary>https://docs.slack.dev/reference/methods/usergroups.users.list</summary>
/// <param name="Usergroup">The group.</param>
/// <param name="TeamId">Its workspace: a token of a whole organisation needs it.</param>
internal sealed record ListGroupUsers(string Usergroup, string? TeamId);

/// <summary>Answer of https://docs.slack.dev/reference/methods/usergroups.users.list</summary>
internal sealed record GroupUsers : ApiAnswer
{
    public IReadOnlyList<string?> Users { get; init => field = value ?? []; } = [];
}

/// <summary>A message as Slack shows it to us: https://docs.slack.dev/reference/events/message</summary>
internal sealed record MessageObject
{
    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>As they came: kinds of blocks are many. Undefined where there are none.</summary>
    public System.Text.Json.JsonElement Blocks { get; init; }

    public IReadOnlyList<AttachmentObject?>? Attachments { get; init; }

    public IReadOnlyList<FileObject?>? Files { get; init; }
}

/// <summary>https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments; a message that is passed on is one, too.</summary>
internal sealed record AttachmentObject
{
    public bool IsShare { get; init; }

    public bool IsMsgUnfurl { get; init; }

    public string? Fallback { get; init; }

    public string? Pretext { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<AttachmentField?>? Fields { get; init; }

    public System.Text.Json.JsonElement Blocks { get; init; }

    /// <summary>The blocks of a message that is passed on.</summary>
    public IReadOnlyList<AttachedMessage?>? MessageBlocks { get; init; }

    /// <summary>True for somebody's message, false for a preview of a page or what an app adds.</summary>
    public bool IsPassedOn => IsShare || IsMsgUnfurl;
}

/// <summary>https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments</summary>
internal sealed record AttachmentField(string? Title, string? Value);

/// <summary>Part of an attachment that passes a message on.</summary>
internal sealed record AttachedMessage(AttachedBlocks? Message);

/// <summary>Part of an attachment that passes a message on.</summary>
internal sealed record AttachedBlocks
{
    public System.Text.Json.JsonElement Blocks { get; init; }
}

/// <summary>https://docs.slack.dev/reference/methods/files.info</summary>
internal sealed record AskFile(string File);

/// <summary>Answer of https://docs.slack.dev/reference/methods/files.info</summary>
internal sealed record FileAnswer : ApiAnswer
{
    public FileObject? File { get; init; }
}

/// <summary>https://docs.slack.dev/reference/objects/file-object</summary>
internal sealed record FileObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Mimetype { get; init; }

    /// <summary>In bytes.</summary>
    public int? Size { get; init; }

    /// <summary>"hosted", "snippet", "external", "tombstone" for what was deleted, …</summary>
    public string? Mode { get; init; }

    public bool IsExternal { get; init; }

    /// <summary>Where it lies; the bot's token opens it.</summary>
    public string? UrlPrivateDownload { get; init; }

    public string? UrlPrivate { get; init; }

    /// <summary>The beginning of a text or of a snippet.</summary>
    public string? Preview { get; init; }

    public string? PreviewPlainText { get; init; }
}
