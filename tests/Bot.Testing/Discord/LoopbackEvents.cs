using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>Objects as Discord sends them; the interoperation tests check them against others' type definitions.</summary>
public static class LoopbackEvents
{
    public const string Guild = "700000000000000001";
    /// <summary>The role that Discord made for the bot.</summary>
    public const string OwnRole = "710000000000000001";

    public const string Channel1 = "600000000000000001";

    public static JsonObject BotUser(LoopbackState state) => User(state.BotUser, "quotes", isBot: true);

    /// <summary>https://discord.com/developers/docs/resources/application#application-object, whole.</summary>
    public static JsonObject Application(LoopbackState state) => new()
    {
        ["id"] = state.Application,
        ["name"] = "Loopback",
        ["icon"] = null,
        ["description"] = "",
        ["summary"] = "",
        ["type"] = null,
        ["bot"] = BotUser(state),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["is_monetized"] = false,
        ["hook"] = true,
        ["owner"] = User("500000000000000001", "owner"),
        ["team"] = null,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["tags"] = new JsonArray("news"),
        ["redirect_uris"] = new JsonArray(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 0,
        ["event_webhooks_status"] = 1,
        ["event_webhooks_types"] = new JsonArray(),
    };

    public static JsonObject User(string id, string name, bool isBot = false) => new()
    {
        ["id"] = id,
        ["username"] = name,
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = isBot,
    };

    public static JsonObject Member(string user, params string[] roles) => new()
    {
        ["user"] = User(user, "reader" + user),
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]),
        ["joined_at"] = "2022-03-01T00:00:00.000000+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };

    /// <summary>https://discord.com/developers/docs/topics/permissions#role-object: everybody's, the bot's own, one of people.</summary>
    public static JsonArray Roles(LoopbackState state) => new(
        Role(Guild, "@everyone", null),
        Role(OwnRole, "quotes", new JsonObject { ["bot_id"] = state.BotUser }),
        Role("300", "desk", null));

    private static JsonObject Role(string id, string name, JsonObject? tags)
    {
        var role = new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["position"] = 1,
            ["permissions"] = "0",
            ["managed"] = tags is not null,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (tags is not null)
            role["tags"] = tags;
        return role;
    }

    public static JsonObject Channel(LoopbackState state, string id) => state.Threads.TryGetValue(id, out var parent)
        ? new JsonObject { ["id"] = id, ["type"] = 11, ["name"] = "a thread", ["guild_id"] = Guild, ["parent_id"] = parent }
        : new JsonObject { ["id"] = id, ["type"] = 0, ["name"] = "news", ["guild_id"] = Guild, ["parent_id"] = null, ["position"] = 0 };

    /// <summary>A message as Discord returns it, from a body that was sent.</summary>
    public static JsonObject Message(LoopbackState state, string channel, JsonObject sent)
    {
        var message = (JsonObject)sent.DeepClone();
        foreach (var name in new[] { "allowed_mentions", "enforce_nonce", "message_reference" })
            message.Remove(name);
        message["id"] = state.NewId();
        message["channel_id"] = channel;
        message["author"] = BotUser(state);
        message["timestamp"] = state.Clock.GetUtcNow().ToString("O");
        message["edited_timestamp"] = null;
        message["tts"] = false;
        message["mention_everyone"] = false;
        message["mentions"] = new JsonArray();
        message["mention_roles"] = new JsonArray();
        message["attachments"] ??= new JsonArray();
        message["pinned"] = false;
        message["type"] = 20;
        return message;
    }

    /// <summary>MESSAGE_CREATE; the text is empty unless the bot may see it, as without the privileged intent.</summary>
    public static JsonObject Incoming(LoopbackState state, string user, string text, string? guild, string channel, params string[] roles)
    {
        var names = text.Contains($"<@{state.BotUser}>", StringComparison.Ordinal);
        var message = Message(state, channel, new JsonObject { ["content"] = names || guild is null ? text : "", ["embeds"] = new JsonArray() });
        message["type"] = 0;
        message["channel_type"] = guild is null ? 1 : state.Threads.ContainsKey(channel) ? 11 : 0;
        message["author"] = User(user, "reader" + user);
        if (names)
            message["mentions"] = new JsonArray(BotUser(state));
        if (guild is not null)
        {
            message["guild_id"] = guild;
            var member = Member(user, roles);
            member.Remove("user");
            message["member"] = member;
        }
        return message;
    }

    /// <summary>https://discord.com/developers/docs/resources/message#attachment-object</summary>
    public static JsonObject Attachment(LoopbackState state, LoopbackFile file, string url) => new()
    {
        ["id"] = state.NewId(),
        ["filename"] = file.Name,
        ["size"] = file.Size ?? file.Content.Length,
        ["url"] = url,
        ["proxy_url"] = url,
        ["content_type"] = file.Type + "; charset=utf-8",
        ["content_scan_version"] = 1,
        ["placeholder"] = "",
        ["placeholder_version"] = 1,
    };

    /// <summary>INTERACTION_CREATE with what all kinds share; <paramref name="guild"/> null makes it a direct message's.</summary>
    public static JsonObject Interaction(LoopbackState state, LoopbackInteraction interaction, JsonObject data, string user, string? guild, string channel, params string[] roles)
    {
        var created = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = state.Application,
            ["type"] = interaction.Type,
            ["data"] = data,
            ["channel_id"] = channel,
            ["channel"] = Channel(state, channel),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["app_permissions"] = "2147483647",
            ["locale"] = "en-GB",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = guild ?? "0" },
            ["context"] = guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10_485_760,
        };
        if (guild is null)
        {
            created["user"] = User(user, "reader" + user);
            return created;
        }
        created["guild_id"] = guild;
        created["guild_locale"] = "en-GB";
        created["guild"] = new JsonObject { ["id"] = guild, ["locale"] = "en-GB", ["features"] = new JsonArray() };
        var member = Member(user, roles);
        member["permissions"] = "2147483647";
        created["member"] = member;
        return created;
    }

    /// <summary>Data of a slash command; values are strings, whole numbers or booleans.</summary>
    public static JsonObject Command(LoopbackState state, string name, string? focused, params (string Name, JsonNode Value)[] options) => new()
    {
        ["id"] = state.NewId(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(option => Option(option.Name, option.Value, focused))]),
    };

    /// <summary>Data of a command on a message.</summary>
    public static JsonObject OnMessage(LoopbackState state, string name, JsonObject target)
    {
        var id = target["id"]!.GetValue<string>();
        return new JsonObject
        {
            ["id"] = state.NewId(),
            ["name"] = name,
            ["type"] = 3,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = target } },
        };
    }

    private static JsonObject Option(string name, JsonNode value, string? focused)
    {
        var type = value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => 4,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => 5,
            _ => 3,
        };
        var option = new JsonObject { ["name"] = name, ["type"] = type, ["value"] = value };
        if (name == focused)
            option["focused"] = true;
        return option;
    }
}
