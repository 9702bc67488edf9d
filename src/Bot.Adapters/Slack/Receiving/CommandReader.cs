using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Sending;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Slash commands.</summary>
internal static class CommandReader
{


    /// <summary>The question behind a slash command; null when something is missing in it.</summary>
    public static SlackQuestion? Read(string id, SlashCommand command, string? prefix, TimeProvider clock)
    {
        if (command is not { Command: { } name, ChannelId: { } channel, UserId: { } user })
            return null;
        var message = new IncomingMessage
        {
            Platform = Platform,
            Id = id,
            Kind = MessageKind.Command,
            Workspace = command.TeamId,
            Place = channel,
            User = user,
            Text = SlackCommandNames.ToText(name, SlackText.ToPlain(command.Text ?? ""), prefix),
        };
        var route = new SlackRoute
        {
            Id = id,
            Channel = channel,
            User = user,
            UserName = command.UserName,
            IsDirect = command.ChannelName == SlashCommand.DirectMessage,
            ResponseUrl = ResponseUrl.Of(command.ResponseUrl, clock),
        };
        return new SlackQuestion(message, route);
    }
}
