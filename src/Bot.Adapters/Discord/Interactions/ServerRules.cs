using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>What a server's settings permit.</summary>
internal sealed class ServerRules(DiscordOptions options)
{
    /// <summary>Why this is not answered; null when it is.</summary>
    public OutgoingMessage? Refuse(IncomingMessage message)
    {
        if (Of(message.Workspace) is not { } rules)
            return null;
        if (rules.Channels.Count > 0 && !rules.Channels.Contains(message.Place) && !rules.Channels.Contains(message.Thread ?? ""))
            return DiscordTexts.NotInThisChannel;
        if (rules.Roles.Count > 0 && !rules.Roles.Intersect(message.Groups).Any())
            return DiscordTexts.NotForThisRole;
        return null;
    }

    private DiscordServerOptions? Of(string? server) =>
        server is null ? null : options.Servers.GetValueOrDefault(server);
}
