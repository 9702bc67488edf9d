using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Sending;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Events: mentions, direct messages, follow-ups, the App Home. In channels the bot speaks when it is named, and
/// without being named only in threads that it started itself.
/// </summary>
internal sealed class EventReader(ThreadOwners threads, IOptions<SlackOptions> options)
{
    /// <summary>The question in an event; null for what is not for us.</summary>
    public async Task<SlackQuestion?> ReadAsync(string id, EventCallback callback, CancellationToken cancellationToken)
    {
        var bot = callback.Authorizations is [var own, ..] ? own.UserId : null;
        if (callback.Event is not { User: { } user, Channel: not null } happened || user == bot || happened.BotId is not null)
            return null;
        return happened.Type switch
        {
            "app_home_opened" when happened.Tab is null or "home" => Home(id, callback, happened),
            "app_mention" => Question(id, callback, happened, MessageKind.Mention, bot),
            "message" when happened.Subtype is null or "file_share" or "thread_broadcast" =>
                await MessageAsync(id, callback, happened, bot, cancellationToken),
            _ => null,
        };
    }

    private async Task<SlackQuestion?> MessageAsync(
        string id, EventCallback callback, EventObject happened, string? bot, CancellationToken cancellationToken)
    {
        if (happened.ChannelType == "im")
            return Question(id, callback, happened, MessageKind.DirectMessage, bot);
        // One that names us comes again as app_mention.
        if (!options.Value.FollowUps || bot is null || happened.ThreadTs is null || SlackText.Mentions(happened.Text ?? "", bot))
            return null;
        // People in a thread of ours also thank each other: only what asks something is answered.
        return AskedText.LooksAsked(SlackText.ToPlain(happened.Text ?? "")) && await threads.AreOursAsync(happened, bot, cancellationToken)
            ? Question(id, callback, happened, MessageKind.FollowUp, bot)
            : null;
    }

    private static SlackQuestion Question(string id, EventCallback callback, EventObject happened, MessageKind kind, string? bot)
    {
        var direct = kind == MessageKind.DirectMessage;
        var text = happened.Text ?? "";
        var message = Message(id, callback, happened, kind) with
        {
            Thread = happened.ThreadTs,
            Text = SlackText.ToPlain(bot is null ? text : SlackText.WithoutMention(text, bot)),
        };
        var route = Route(id, happened) with
        {
            // In a channel the answer makes a thread of the question; among two people it just follows.
            Thread = happened.ThreadTs ?? (direct ? null : happened.Ts),
            ThreadIsOpen = happened.ThreadTs is not null,
            IsDirect = direct,
        };
        return new SlackQuestion(message, route, $"{happened.Channel}/{happened.Ts}") { AskedAt = happened.Ts };
    }

    private static SlackQuestion Home(string id, EventCallback callback, EventObject happened) =>
        new(Message(id, callback, happened, MessageKind.Home), Route(id, happened) with { IsHome = true, IsDirect = true });

    private static IncomingMessage Message(string id, EventCallback callback, EventObject happened, MessageKind kind) => new()
    {
        Platform = CommandReader.Platform,
        Id = id,
        Kind = kind,
        Workspace = callback.TeamId,
        Place = happened.Channel!,
        User = happened.User!,
        Text = "",
    };

    private static SlackRoute Route(string id, EventObject happened) =>
        new() { Id = id, Channel = happened.Channel!, User = happened.User! };
}
