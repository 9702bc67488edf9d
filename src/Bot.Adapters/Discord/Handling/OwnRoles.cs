using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// The role that Discord made for the bot when it came into a server: people who type its name are offered the role beside
/// it, and mean the bot by either (https://discord.com/developers/docs/topics/permissions#role-object-role-tags-structure).
/// </summary>
internal sealed class OwnRoles
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usable = TimeSpan.FromDays(1);

    private readonly DiscordApi _api;
    private readonly LookedUp<(string Guild, string BotUser), OwnRole> _roles;

    public OwnRoles(DiscordApi api, TimeProvider clock)
    {
        _api = api;
        _roles = new LookedUp<(string Guild, string BotUser), OwnRole>(AskAsync, Fresh, Usable, clock);
    }

    /// <summary>The bot's own role in a server; null when it has none, or Discord does not tell.</summary>
    public async Task<string?> FindAsync(string guild, string botUser, CancellationToken cancellationToken) =>
        (await _roles.FindAsync((guild, botUser), cancellationToken))?.Id;

    private async Task<OwnRole?> AskAsync((string Guild, string BotUser) of)
    {
        var result = await _api.GetRolesAsync(of.Guild, CancellationToken.None);
        if (!result.IsOk)
            return null;
        try
        {
            return new OwnRole(result.Read<List<Role?>>().FirstOrDefault(role => role?.Tags?.BotId == of.BotUser)?.Id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record OwnRole(string? Id);
}
