using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Which roles people have. In servers each event tells; a direct message tells nothing, so that the person is looked up
/// as a member of the servers that the rules may be about, and kept for some minutes.
/// </summary>
internal sealed class GuildMembers : IStandings
{
    /// <summary>Servers asked about one person, those first that the rules name.</summary>
    private const int MostGuilds = 25;

    private const int MostKnown = 2_500;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(1);
    private static readonly int[] NoMember = [DiscordCodes.UnknownGuild, DiscordCodes.UnknownMember, DiscordCodes.UnknownUser, DiscordCodes.MissingAccess];

    private readonly DiscordApi _api;
    private readonly ChatOptions _chat;
    private readonly ConcurrentDictionary<string, bool> _guilds = new(StringComparer.Ordinal);
    private readonly LookedUp<(string Guild, string User), Membership> _members;

    public GuildMembers(DiscordApi api, IOptions<ChatOptions> chat, TimeProvider clock)
    {
        _api = api;
        _chat = chat.Value;
        _members = new LookedUp<(string Guild, string User), Membership>(AskAsync, Fresh, Usable, clock);
    }

    public string Platform => DiscordOptions.Platform;

    /// <summary>Learns from an event in which servers the bot is; quick, and never fails.</summary>
    public void Heard(string type, JsonElement data)
    {
        if (type == "READY" && Property(data, "guilds") is { ValueKind: JsonValueKind.Array } guilds)
        {
            foreach (var guild in guilds.EnumerateArray())
                Joined(Property(guild, "id"));
        }
        // Messages come only from where the bot is; commands also from where people bring it along.
        if (type == "MESSAGE_CREATE")
            Joined(Property(data, "guild_id"));
    }

    private void Joined(JsonElement? guild)
    {
        if (guild is { ValueKind: JsonValueKind.String } id && _guilds.Count < MostKnown)
            _guilds[id.GetString()!] = true;
    }

    private static JsonElement? Property(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) ? value : null;

    public async Task<IReadOnlyList<Standing>?> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!message.IsDirect)
            return [new Standing(message.Workspace, message.Groups)];
        var found = new List<Standing>();
        var isTold = true;
        foreach (var guild in Guilds())
        {
            var membership = await _members.FindAsync((guild, message.User), cancellationToken);
            isTold &= membership is not null;
            if (membership is { Roles: { } roles })
                found.Add(new Standing(guild, roles));
        }
        // What is known may be enough; where nothing is, it is not the person's fault.
        return found.Count == 0 && !isTold ? null : found;
    }

    private IEnumerable<string> Guilds() => _chat.Places.Where(place => place.Value.Groups.Count > 0).Select(place => place.Key)
        .Concat(_chat.AllowedPlaces)
        .Where(_guilds.ContainsKey)
        .Concat(_guilds.Keys.Order(StringComparer.Ordinal))
        .Distinct()
        .Take(MostGuilds);

    private async Task<Membership?> AskAsync((string Guild, string User) who)
    {
        var result = await _api.GetMemberAsync(who.Guild, who.User, CancellationToken.None);
        if (!result.IsOk)
            return NoMember.Contains(result.Code) || result.Status == 404 ? new Membership(null) : null;
        try
        {
            return new Membership([.. (result.Read<Member>().Roles ?? []).OfType<string>()]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="Roles">Null for somebody who is no member.</param>
    private sealed record Membership(IReadOnlyList<string>? Roles);
}
