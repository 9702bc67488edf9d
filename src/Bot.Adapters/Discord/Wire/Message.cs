namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#message-object, as received; a text that Discord left out is empty or null.</summary>
internal sealed record Message
{
    /// <summary>What somebody wrote.</summary>
    public const int Ordinary = 0;

    /// <summary>What somebody wrote in answer to another message; all other types are Discord's own notices.</summary>
    public const int Reply = 19;

    public string Id { get; init => field = value ?? ""; } = "";

    public string ChannelId { get; init => field = value ?? ""; } = "";

    public string? GuildId { get; init; }

    public User? Author { get; init; }

    public Member? Member { get; init; }

    public string Content { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<User?>? Mentions { get; init; }

    public IReadOnlyList<Embed?>? Embeds { get; init; }

    public IReadOnlyList<MessageComponent?>? Components { get; init; }

    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    /// <summary>Messages that this one passes on; of them only what they hold.</summary>
    public IReadOnlyList<MessageSnapshot?>? MessageSnapshots { get; init; }

    public IReadOnlyList<string?>? MentionRoles { get; init; }

    public bool? MentionEveryone { get; init; }

    public int Type { get; init; }

    public string? WebhookId { get; init; }

    public int? Flags { get; init; }

    /// <summary>Who used the command that this message answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    /// <summary>The message replied to.</summary>
    public Message? ReferencedMessage { get; init; }
}

/// <summary>https://discord.com/developers/docs/components/reference, as received: of all kinds, what holds text or other components.</summary>
/// <param name="Content">Of a text display; null for others.</param>
/// <param name="Components">Of a container, a section, a row.</param>
internal sealed record MessageComponent(string? Content, IReadOnlyList<MessageComponent?>? Components);

/// <summary>https://discord.com/developers/docs/resources/message#attachment-object</summary>
/// <param name="Description">What is to be seen, in the words of whoever attached it.</param>
/// <param name="Id">By which it is known within its message.</param>
/// <param name="Filename">As its owner called it, by Discord's letters.</param>
/// <param name="ContentType">Its media type, with parameters.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Url">Where it lies, for a day.</param>
internal sealed record Attachment(string? Description, string? Id = null, string? Filename = null, string? ContentType = null, int? Size = null, string? Url = null);

/// <summary>https://discord.com/developers/docs/resources/message#message-snapshot-object</summary>
internal sealed record MessageSnapshot(PassedOnMessage? Message);

/// <summary>What a message holds, without who wrote it and where: https://discord.com/developers/docs/resources/message#message-snapshot-structure</summary>
internal sealed record PassedOnMessage(
    string? Content, IReadOnlyList<Embed?>? Embeds, IReadOnlyList<MessageComponent?>? Components, IReadOnlyList<Attachment?>? Attachments);

/// <summary>https://discord.com/developers/docs/resources/message#message-interaction-metadata-object</summary>
internal sealed record InteractionMetadata(User? User);

/// <summary>https://discord.com/developers/docs/resources/user#user-object</summary>
internal sealed record User(string? Id, string? Username, bool? Bot);

/// <summary>https://discord.com/developers/docs/resources/guild#guild-member-object</summary>
internal sealed record Member(User? User, IReadOnlyList<string?>? Roles);

/// <summary>https://discord.com/developers/docs/topics/permissions#role-object</summary>
internal sealed record Role(string? Id, RoleTags? Tags);

/// <summary>https://discord.com/developers/docs/topics/permissions#role-object-role-tags-structure</summary>
/// <param name="BotId">The bot that the role belongs to; null for other roles.</param>
internal sealed record RoleTags(string? BotId);

/// <summary>https://discord.com/developers/docs/resources/channel#channel-object</summary>
internal sealed record Channel(string? Id, int Type, string? ParentId)
{
    /// <summary>Announcement, public and private threads.</summary>
    public bool IsThread => Type is 10 or 11 or 12;
}

/// <summary>https://discord.com/developers/docs/resources/application#application-object; its <c>bot</c> is a user.</summary>
internal sealed record Application(string? Id, User? Bot);
