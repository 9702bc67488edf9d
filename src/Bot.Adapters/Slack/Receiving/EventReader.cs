using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Events: mentions, direct messages, follow-ups, the App Home. In channels the bot speaks when it is named, and
/// without being named only to clear questions in threads that began with it.
/// </summary>
internal sealed class EventReader(ThreadOwners threads, IOptions<SlackOptions> options)
{
    /// <summary>The question in an event; null for what is not for us.</summary>
    public async Task<SlackQuestion?> ReadAsync(string id, EventCallback callback, CancellationToken cancellationToken)
    {
        var bot = callback.Authorizations is [{ } own, ..] ? own.UserId : null;
        if (callback.Event is not { User: { } user, Channel: not null } @event || user == bot || @event.BotId is not null)
            return null;
        return @event.Type switch
        {
            "app_home_opened" when @event.Tab is null or "home" => Home(id, callback, @event),
            "app_mention" => Mention(id, callback, @event, bot),
            "message" when @event.Subtype is null or "file_share" or "thread_broadcast" =>
                await MessageAsync(id, callback, @event, bot, cancellationToken),
            _ => null,
        };
    }

    private async Task<SlackQuestion?> MessageAsync(
        string id, EventCallback callback, EventObject @event, string? bot, CancellationToken cancellationToken)
    {
        if (@event.ChannelType == "im")
            return Question(id, callback, @event, MessageKind.DirectMessage, bot);
        // Mostly one that names us comes as app_mention too, and only one of them is answered; with a file attached, or in a group
        // direct message, it may come as this alone.
        if (bot is not null && SlackText.Mentions(@event.Text ?? "", bot))
            return Mention(id, callback, @event, bot);
        if (!options.Value.FollowUps || bot is null || @event.ThreadTs is null)
            return null;
        // Slack is asked whose thread it is only for what may be a question; what people else say in a thread known as ours is
        // told, so that the bot knows whom they talk to.
        var isOurs = threads.Known(@event, bot)
            ?? (AskedText.LooksAsked(SlackText.ToPlain(@event.Text ?? "")) && await threads.AreOursAsync(@event, callback.TeamId, bot, cancellationToken));
        return isOurs ? Question(id, callback, @event, MessageKind.FollowUp, bot) : null;
    }

    private SlackQuestion Mention(string id, EventCallback callback, EventObject @event, string? bot)
    {
        threads.Begun(@event);
        return Question(id, callback, @event, MessageKind.Mention, bot);
    }

    private static SlackQuestion Question(string id, EventCallback callback, EventObject @event, MessageKind kind, string? bot)
    {
        var direct = kind == MessageKind.DirectMessage;
        var text = @event.Text ?? "";
        var message = Message(id, callback, @event, kind) with
        {
            Thread = @event.ThreadTs ?? (direct ? null : @event.Ts),
            IsDirect = direct,
            Files = SlackFiles.Of(@event.Files),
            AddressesOthers = SlackText.CallsOthers(text, bot),
            Text = SlackText.ToPlain(bot is null ? text : SlackText.WithoutMention(text, bot)),
        };
        var route = Route(id, callback, @event) with
        {
            // In a channel the answer makes a thread of the question; among two people it just follows.
            Thread = @event.ThreadTs ?? (direct ? null : @event.Ts),
            ThreadIsOpen = @event.ThreadTs is not null,
            IsDirect = direct,
        };
        return new SlackQuestion(message, route, $"{@event.Channel}/{@event.Ts}") { AskedAt = @event.Ts };
    }

    private static SlackQuestion Home(string id, EventCallback callback, EventObject @event) =>
        new(Message(id, callback, @event, MessageKind.Home) with { IsDirect = true }, Route(id, callback, @event) with { IsHome = true, IsDirect = true });

    private static IncomingMessage Message(string id, EventCallback callback, EventObject @event, MessageKind kind) => new()
    {
        Platform = SlackOptions.Platform,
        Id = id,
        Kind = kind,
        Workspace = callback.TeamId,
        Place = @event.Channel!,
        User = @event.User!,
        Text = "",
    };

    private static SlackRoute Route(string id, EventCallback callback, EventObject @event) =>
        new() { Id = id, Team = (callback.Authorizations is [{ TeamId: { } team }, ..] ? team : null) ?? callback.TeamId, Channel = @event.Channel!, User = @event.User! };
}
