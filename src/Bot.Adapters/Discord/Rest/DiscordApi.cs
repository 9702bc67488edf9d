using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Rest;

/// <summary>The endpoints that we use, by name.</summary>
internal sealed class DiscordApi(DiscordRest rest)
{
    // Discord forgets a question that is not acknowledged in three seconds, so a longer wait is of no use.
    private static readonly TimeSpan CallbackLimit = TimeSpan.FromSeconds(3);

    // Somebody waits for an answer; where Discord is slower, that one is told so.
    private static readonly TimeSpan LookupLimit = TimeSpan.FromSeconds(5);

    /// <summary>True once Discord has refused the token.</summary>
    public bool IsTokenRefused => rest.IsTokenRefused;

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response</summary>
    public Task<RestResult> RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        rest.SendAsync(new RestRequest
        {
            Method = HttpMethod.Post,
            Path = $"interactions/{interaction.Id}/{interaction.Token}/callback",
            Route = "interactions/{id}/{token}/callback",
            Major = interaction.Id,
            Body = RestRequest.Json(response),
            IsInteraction = true,
            TimeLimit = CallbackLimit,
        }, cancellationToken);

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#edit-original-interaction-response</summary>
    public Task<RestResult> EditOriginalAsync(Interaction interaction, MessagePayload payload, CancellationToken cancellationToken) =>
        rest.SendAsync(Webhook(interaction, HttpMethod.Patch, "messages/@original", payload), cancellationToken);

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#delete-original-interaction-response</summary>
    public Task<RestResult> DeleteOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        rest.SendAsync(Webhook(interaction, HttpMethod.Delete, "messages/@original", null), cancellationToken);

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message</summary>
    public Task<RestResult> FollowUpAsync(Interaction interaction, MessagePayload payload, CancellationToken cancellationToken) =>
        rest.SendAsync(Webhook(interaction, HttpMethod.Post, "", payload), cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/message#create-message</summary>
    public Task<RestResult> CreateMessageAsync(string channel, MessagePayload payload, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Post, $"channels/{channel}/messages", "channels/{id}/messages", payload, channel), cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/user#create-dm</summary>
    public Task<RestResult> OpenDirectAsync(string user, CancellationToken cancellationToken) => rest.SendAsync(
        Bot(HttpMethod.Post, "users/@me/channels", "users/@me/channels", new Dictionary<string, string> { ["recipient_id"] = user }),
        cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/channel#get-channel</summary>
    public Task<RestResult> GetChannelAsync(string channel, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, $"channels/{channel}", "channels/{id}", null, channel), cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/message#get-channel-message</summary>
    public Task<RestResult> GetMessageAsync(string channel, string message, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, $"channels/{channel}/messages/{message}", "channels/{id}/messages/{id}", null, channel) with { TimeLimit = LookupLimit }, cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/guild#get-guild-member</summary>
    public Task<RestResult> GetMemberAsync(string guild, string user, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, $"guilds/{guild}/members/{user}", "guilds/{id}/members/{id}", null, guild) with { TimeLimit = LookupLimit }, cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/guild#get-guild-roles</summary>
    public Task<RestResult> GetRolesAsync(string guild, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, $"guilds/{guild}/roles", "guilds/{id}/roles", null, guild) with { TimeLimit = LookupLimit }, cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/channel#trigger-typing-indicator</summary>
    public Task<RestResult> ShowTypingAsync(string channel, CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Post, $"channels/{channel}/typing", "channels/{id}/typing", null, channel), cancellationToken);

    /// <summary>https://discord.com/developers/docs/events/gateway#get-gateway-bot</summary>
    public Task<RestResult> GetGatewayAsync(CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, "gateway/bot", "gateway/bot", null), cancellationToken);

    /// <summary>https://discord.com/developers/docs/resources/application#get-current-application</summary>
    public Task<RestResult> GetApplicationAsync(CancellationToken cancellationToken) =>
        rest.SendAsync(Bot(HttpMethod.Get, "applications/@me", "applications/@me", null), cancellationToken);

    /// <summary>https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands, or one server's.</summary>
    public Task<RestResult> OverwriteCommandsAsync(
        string application, string? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) =>
        rest.SendAsync(guild is null
            ? Bot(HttpMethod.Put, $"applications/{application}/commands", "applications/{id}/commands", commands)
            : Bot(HttpMethod.Put, $"applications/{application}/guilds/{guild}/commands", "applications/{id}/guilds/{id}/commands", commands, guild),
            cancellationToken);

    /// <summary>https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands, or one server's.</summary>
    public Task<RestResult> ListCommandsAsync(string application, string? guild, CancellationToken cancellationToken) => rest.SendAsync(guild is null
        ? Bot(HttpMethod.Get, $"applications/{application}/commands", "applications/{id}/commands", null)
        : Bot(HttpMethod.Get, $"applications/{application}/guilds/{guild}/commands", "applications/{id}/guilds/{id}/commands", null, guild),
        cancellationToken);

    private static RestRequest Webhook(Interaction interaction, HttpMethod method, string rest, MessagePayload? payload) => new()
    {
        Method = method,
        Path = $"webhooks/{interaction.ApplicationId}/{interaction.Token}{(rest.Length == 0 ? "" : "/" + rest)}",
        Route = $"webhooks/{{id}}/{{token}}/{rest}",
        Major = interaction.Id,
        Body = payload is null ? null : RestRequest.Json(payload),
        IsInteraction = true,
    };

    private static RestRequest Bot(HttpMethod method, string path, string route, object? body, string major = "") => new()
    {
        Method = method,
        Path = path,
        Route = route,
        Major = major,
        Body = body is null ? null : RestRequest.Json(body),
    };
}
