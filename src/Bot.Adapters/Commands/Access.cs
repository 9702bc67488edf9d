using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Commands;

/// <summary>
/// Where and for whom the bot answers: one rule for commands, mentions, direct messages, its own page, buttons, pages and
/// what is offered while somebody types. A direct message is no channel: there counts where the person belongs.
/// </summary>
internal sealed class Access(IOptions<ChatOptions> options, IEnumerable<IStandings> standings)
{
    /// <summary>Among the allowed places: direct messages.</summary>
    public const string DirectMessages = "direct";

    // Whoever sits at the machine itself owns it.
    private const string LocalPlatform = "console";

    private readonly ChatOptions _options = options.Value;
    private readonly Dictionary<string, IStandings> _standings = standings.ToDictionary(of => of.Platform, StringComparer.Ordinal);

    /// <summary>Null when this person is answered in this place; else why not.</summary>
    public async Task<AccessRefusal?> MayAskAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Platform == LocalPlatform)
            return null;
        if (!message.IsDirect && !IsOpen(message))
            return AccessRefusal.NotHere;
        if (!NeedsStanding(message))
            return null;
        if (await StandingsOfAsync(message, cancellationToken) is not { } known)
            return AccessRefusal.CannotTell;
        if (!message.IsDirect)
            return known.Any(one => IsOneOf(one, _options.AllowedGroups) && IsOneOf(one, GroupsOf(message))) ? null : AccessRefusal.NotForThem;
        var open = known.Where(one => OpensDirectMessages(one.Workspace)).ToList();
        if (open.Count == 0)
            return AccessRefusal.NotDirectly;
        return open.Any(one => IsOneOf(one, _options.AllowedGroups) && IsOneOf(one, GroupsOf(one.Workspace))) ? null : AccessRefusal.NotForThem;
    }

    private bool IsOpen(IncomingMessage message)
    {
        var channels = PlaceOf(message.Workspace)?.Channels ?? [];
        return (_options.AllowedPlaces.Count == 0 || Names(_options.AllowedPlaces, message) || (message.Workspace is { } workspace && _options.AllowedPlaces.Contains(workspace)))
            && (channels.Count == 0 || Names(channels, message));
    }

    // A thread belongs to its channel, and may be named by itself.
    private static bool Names(List<string> places, IncomingMessage message) =>
        places.Contains(message.Place) || (message.Thread is { } thread && places.Contains(thread));

    private bool NeedsStanding(IncomingMessage message) => _options.AllowedGroups.Count > 0 || (message.IsDirect
        ? !OpensDirectMessages(null) || _options.Places.Values.Any(place => place.Groups.Count > 0)
        : GroupsOf(message).Count > 0);

    private bool OpensDirectMessages(string? workspace) => _options.AllowedPlaces.Count == 0
        || _options.AllowedPlaces.Contains(DirectMessages)
        || (workspace is not null && _options.AllowedPlaces.Contains(workspace));

    // The channel's win over the workspace's.
    private List<string> GroupsOf(IncomingMessage message) =>
        PlaceOf(message.Place)?.Groups is { Count: > 0 } own ? own : GroupsOf(message.Workspace);

    private List<string> GroupsOf(string? workspace) => PlaceOf(workspace)?.Groups ?? [];

    private PlaceOptions? PlaceOf(string? id) => id is null ? null : _options.Places.GetValueOrDefault(id);

    private static bool IsOneOf(Standing standing, List<string> groups) => groups.Count == 0 || standing.Groups.Any(groups.Contains);

    private async Task<IReadOnlyList<Standing>?> StandingsOfAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        _standings.TryGetValue(message.Platform, out var platform)
            ? await platform.FindAsync(message, cancellationToken)
            : [new Standing(message.Workspace, message.Groups)];
}

/// <summary>Why somebody is not answered.</summary>
internal enum AccessRefusal
{
    /// <summary>Not in this channel.</summary>
    NotHere,

    /// <summary>Not in direct messages.</summary>
    NotDirectly,

    /// <summary>Only people of certain groups or roles, and this one has none of them.</summary>
    NotForThem,

    /// <summary>The platform does not say just now who the person is.</summary>
    CannotTell,
}
