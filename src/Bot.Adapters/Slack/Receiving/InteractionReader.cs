using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Presses on buttons, and the shortcut on a message.</summary>
internal static class InteractionReader
{
    /// <summary>Callback id of the message shortcut "Check this quote".</summary>
    public const string CheckQuote = "check-quote";

    /// <summary>The question behind an interaction; null for one that needs no answer (a link button).</summary>
    public static SlackQuestion? Read(string id, Interaction interaction, TimeProvider clock) => interaction switch
    {
        { Type: "block_actions", User.Id: { } user, Actions: [{ Value: { Length: > 0 } value, ActionId: var action }, ..] }
            when action?.StartsWith(ButtonWriter.LinkAction + "-", StringComparison.Ordinal) != true =>
            Press(id, interaction, user, value, clock),
        { Type: "message_action", CallbackId: CheckQuote, User.Id: { } user, Channel.Id: { } channel } =>
            Shortcut(id, interaction, user, channel, clock),
        _ => null,
    };

    private static SlackQuestion Press(string id, Interaction interaction, string user, string value, TimeProvider clock)
    {
        // A press on the App Home has no channel: the answer comes as a direct message.
        var channel = interaction.Channel?.Id ?? interaction.Container?.ChannelId;
        var isDirect = channel is null || IsDirect(interaction);
        return new SlackQuestion(
            Message(id, interaction, MessageKind.Button, channel ?? user, value) with { IsDirect = isDirect },
            Route(id, interaction, user, channel ?? user, clock) with { IsDirect = isDirect });
    }

    private static SlackQuestion Shortcut(string id, Interaction interaction, string user, string channel, TimeProvider clock)
    {
        var parts = interaction.Message is { } about ? MessageWords.Of(about) : [];
        var message = Message(id, interaction, MessageKind.MessageAction, channel, string.Join('\n', parts)) with { Parts = parts };
        return new SlackQuestion(message, Route(id, interaction, user, channel, clock));
    }

    private static IncomingMessage Message(string id, Interaction interaction, MessageKind kind, string place, string text) => new()
    {
        Platform = SlackOptions.Platform,
        Id = id,
        Kind = kind,
        Workspace = interaction.Team?.Id ?? interaction.User?.TeamId,
        Place = place,
        Thread = Thread(interaction),
        IsDirect = IsDirect(interaction),
        Origin = kind == MessageKind.Button ? interaction.Container?.MessageTs ?? interaction.Message?.Ts : null,
        User = interaction.User!.Id!,
        Text = text,
    };

    private static SlackRoute Route(string id, Interaction interaction, string user, string channel, TimeProvider clock) => new()
    {
        Id = id,
        Team = interaction.Team?.Id ?? interaction.User?.TeamId,
        Channel = channel,
        User = user,
        IsDirect = IsDirect(interaction),
        OriginalIsPrivate = interaction.Container?.IsEphemeral == true,
        UserName = interaction.User?.Username ?? interaction.User?.Name,
        Thread = Thread(interaction),
        ThreadIsOpen = true,
        ResponseUrl = ResponseUrl.Of(interaction.ResponseUrl, clock),
    };

    private static bool IsDirect(Interaction interaction) => interaction.Channel?.Name == SlashCommand.DirectMessage;

    private static string? Thread(Interaction interaction)
    {
        var thread = interaction.Message?.ThreadTs ?? interaction.Container?.ThreadTs;
        // A thread's parent carries its own time stamp: an answer to it belongs beside it, not inside.
        return thread == (interaction.Message?.Ts ?? interaction.Container?.MessageTs) ? null : thread;
    }
}
