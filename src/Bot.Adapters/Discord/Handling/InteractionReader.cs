using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Events to messages; ids stay ids.</summary>
internal static class InteractionReader
{
    /// <summary>A slash command or a command on a message.</summary>
    public static IncomingMessage Command(Interaction interaction)
    {
        var options = Options(interaction.Data);
        var message = Basics(interaction) with { Visibility = Chosen(interaction, options) };
        if (interaction.Data?.Type == ApplicationCommand.OnMessage)
        {
            var parts = Target(interaction.Data) is { } about ? MessageWords.Of(about) : [];
            return message with { Kind = MessageKind.MessageAction, Text = string.Join('\n', parts), Parts = parts };
        }
        options.Remove(CommandPayloads.PrivateOption);
        return message with { Text = "/" + interaction.Data?.Name, Options = options };
    }

    /// <summary>A press on a button that carries <paramref name="value"/>.</summary>
    public static IncomingMessage Button(Interaction interaction, string value) => Basics(interaction) with
    {
        Kind = MessageKind.Button,
        Origin = interaction.Message?.Id is { Length: > 0 } origin ? origin : null,
        Text = value,
        Visibility = IsPrivate(interaction.Message) || !IsAskers(interaction) ? MessageVisibility.Private : MessageVisibility.Public,
    };

    /// <summary>Whether the person who pressed a button is the one who asked; true when Discord does not say who asked.</summary>
    public static bool IsAskers(Interaction interaction)
    {
        var asker = interaction.Message?.InteractionMetadata?.User?.Id ?? interaction.Message?.ReferencedMessage?.Author?.Id;
        return asker is null || asker == UserOf(interaction);
    }

    /// <summary>Whether one person alone sees the message.</summary>
    public static bool IsPrivate(Message? message) => ((message?.Flags ?? 0) & MessagePayload.Ephemeral) != 0;

    public static string UserOf(Interaction interaction) => interaction.Member?.User?.Id ?? interaction.User?.Id ?? "";

    /// <summary>Who does it and where; the text is the reader's to add.</summary>
    public static IncomingMessage Basics(Interaction interaction) => new()
    {
        Platform = DiscordOptions.Platform,
        Id = interaction.Id,
        Kind = MessageKind.Command,
        Workspace = interaction.GuildId,
        Place = (interaction.Channel is { IsThread: true, ParentId: { } parent } ? parent : interaction.ChannelId) ?? "",
        Thread = interaction.Channel is { IsThread: true } thread ? thread.Id : null,
        IsDirect = interaction.GuildId is null && interaction.Context != Interaction.PrivateChannel,
        User = UserOf(interaction),
        Groups = [.. (interaction.Member?.Roles ?? []).OfType<string>()],
        Text = "",
    };

    private static Dictionary<string, string> Options(InteractionData? data)
    {
        var options = new Dictionary<string, string>();
        foreach (var option in data?.Options ?? [])
        {
            if (option?.Name is { } name)
                options[name] = option.Text;
        }
        return options;
    }

    // In a direct message nobody else reads along, and an answer that vanishes on reload would be a loss.
    private static MessageVisibility? Chosen(Interaction interaction, Dictionary<string, string> options)
    {
        if (options.TryGetValue(CommandPayloads.PrivateOption, out var typed) && bool.TryParse(typed, out var isPrivate))
            return isPrivate ? MessageVisibility.Private : MessageVisibility.Public;
        return interaction.GuildId is null && interaction.Context != Interaction.PrivateChannel ? MessageVisibility.Public : null;
    }

    private static Message? Target(InteractionData data) => data.TargetId is { } id ? data.Resolved?.Messages?.GetValueOrDefault(id) : null;
}
