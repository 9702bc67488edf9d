using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Commands;

/// <summary>How often people may ask, who may change the coverage, and who sees the answer; who may ask at all, <see cref="Access"/> says.</summary>
/// <param name="options">The settings of chats.</param>
/// <param name="clock">Counts for this process.</param>
/// <param name="shared">Counts for all copies of the bot; null where there are none.</param>
internal sealed class CommandPolicies(IOptions<ChatOptions> options, TimeProvider clock, ISharedLimits? shared = null)
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

    /// <summary>Counts a question; null when it is within the limits, here and over all copies of the bot, else how long to wait.</summary>
    public async Task<TimeSpan?> TryTakeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Platform == LocalPlatform)
            return null;
        var (user, place) = ($"{message.Platform}/{message.Workspace}/{message.User}", $"{message.Platform}/{message.Place}");
        // Whom this copy alone refuses all of them would, without a way to the store.
        if ((_users.TryTake(user) ?? _places.TryTake(place)) is { } wait)
            return wait;
        return shared is null
            ? null
            : await shared.TryTakeAsync(
                [new SharedLimit("user " + user, _options.QuestionsPerUserAndMinute, Minute), new SharedLimit("place " + place, _options.QuestionsPerPlaceAndMinute, Minute)],
                cancellationToken);
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
