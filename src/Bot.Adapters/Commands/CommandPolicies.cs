using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Commands;

/// <summary>How often people may ask, who may change the coverage, and who sees the answer; who may ask at all, <see cref="Access"/> says.</summary>
internal sealed class CommandPolicies(IOptions<ChatOptions> options, TimeProvider clock)
{
    // Whoever sits at the machine itself owns it.
    private const string LocalPlatform = "console";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ChatOptions _options = options.Value;
    private readonly RateLimitGate _users = new(options.Value.QuestionsPerUserAndMinute, Minute, clock);
    private readonly RateLimitGate _places = new(options.Value.QuestionsPerPlaceAndMinute, Minute, clock);

    /// <summary>True when this person may change the coverage.</summary>
    public bool MayEdit(IncomingMessage message) =>
        message.Platform == LocalPlatform || _options.Editors.Contains(message.User) || _options.EditorPlaces.Contains(message.Place);

    /// <summary>Counts a question; null when it is within the limits, else how long to wait.</summary>
    public TimeSpan? TryTake(IncomingMessage message)
    {
        if (message.Platform == LocalPlatform)
            return null;
        var user = _users.TryTake($"{message.Platform}/{message.Workspace}/{message.User}");
        return user ?? _places.TryTake($"{message.Platform}/{message.Place}");
    }

    /// <summary>
    /// What the person chose, else the place's setting, else the workspace's, else the default. Answers to mentions and in
    /// threads are for everybody there: the question was too.
    /// </summary>
    public MessageVisibility VisibilityOf(IncomingMessage message)
    {
        if (message.Visibility is { } chosen)
            return chosen;
        if (message.Kind is MessageKind.Mention or MessageKind.FollowUp or MessageKind.DirectMessage)
            return MessageVisibility.Public;
        if (message.Kind is MessageKind.MessageAction or MessageKind.Home)
            return MessageVisibility.Private;
        return Place(message.Place)?.Visibility ?? (message.Workspace is { } workspace ? Place(workspace)?.Visibility : null) ?? _options.Visibility;
    }

    /// <summary>What the bot listens to in the message's place: the place's setting, else the workspace's, else the default.</summary>
    public ListeningMode ListeningOf(IncomingMessage message) =>
        Place(message.Place)?.Listening ?? (message.Workspace is { } workspace ? Place(workspace)?.Listening : null) ?? _options.Listening;

    /// <summary>True when what is asked in the message's place may be kept: the place's setting, else the workspace's, else the default.</summary>
    public bool KeepsQuestions(IncomingMessage message) =>
        Place(message.Place)?.KeepQuestions ?? (message.Workspace is { } workspace ? Place(workspace)?.KeepQuestions : null) ?? _options.KeepQuestions;

    private PlaceOptions? Place(string id) => _options.Places.GetValueOrDefault(id);
}
