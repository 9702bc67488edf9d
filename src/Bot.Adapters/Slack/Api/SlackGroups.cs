using System.Collections.Frozen;
using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Slack's messages do not tell in which user groups their author is: the members of each group that the rules name are
/// asked for and kept for some minutes. Needs the scope usergroups:read.
/// </summary>
internal sealed class SlackGroups : IStandings
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(6);

    // Of a group that does not exist, or not any more, nobody is a member.
    private static readonly string[] NoGroup = ["no_such_subteam", "invalid_arguments", "subteam_disabled"];

    private readonly SlackWebApi _api;
    private readonly ChatOptions _chat;
    private readonly ILogger<SlackGroups> _logger;
    private readonly LookedUp<(string? Team, string Group), FrozenSet<string>> _members;

    public SlackGroups(SlackWebApi api, IOptions<ChatOptions> chat, TimeProvider clock, ILogger<SlackGroups> logger)
    {
        _api = api;
        _chat = chat.Value;
        _logger = logger;
        _members = new LookedUp<(string? Team, string Group), FrozenSet<string>>(AskAsync, Fresh, Usable, clock);
    }

    public string Platform => SlackOptions.Platform;

    public async Task<IReadOnlyList<Standing>?> FindAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var groups = new List<string>();
        foreach (var group in Named(message))
        {
            if (await _members.FindAsync((message.Workspace, group), cancellationToken) is not { } members)
                return null;
            if (members.Contains(message.User))
                groups.Add(group);
        }
        return [new Standing(message.Workspace, groups)];
    }

    private IEnumerable<string> Named(IncomingMessage message) => new[] { message.Workspace, message.Place }
        .OfType<string>()
        .SelectMany(id => _chat.Places.GetValueOrDefault(id)?.Groups ?? [])
        .Concat(_chat.AllowedGroups)
        .Distinct();

    private async Task<FrozenSet<string>?> AskAsync((string? Team, string Group) of)
    {
        try
        {
            var answer = await _api.CallAsync(SlackMethods.GroupUsers, new ListGroupUsers(of.Group, of.Team), of.Team, CancellationToken.None);
            if (answer.Ok)
                return answer.Users.OfType<string>().ToFrozenSet(StringComparer.Ordinal);
            if (NoGroup.Contains(answer.Error))
                return FrozenSet<string>.Empty;
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            SlackLog.GroupUnknown(_logger, of.Group, fault);
        }
        return null;
    }
}
