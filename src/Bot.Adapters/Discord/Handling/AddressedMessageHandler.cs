using Bot.Adapters.Connecting;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Messages that name the bot, and direct messages. Everything else is none of its business, and arrives without text.
/// </summary>
internal sealed class AddressedMessageHandler(QuestionGate gate, AnswerDesk desk, ThreadDirectory threads, OwnRoles roles)
{
    /// <summary>True for messages that may have to be answered.</summary>
    public static bool Concerns(Message message, string botUser) =>
        message is { Id.Length: > 0, ChannelId.Length: > 0, WebhookId: null, Author: { Bot: not true }, Type: Message.Ordinary or Message.Reply }
        && (message.GuildId is null || NamesUser(message, botUser) || message.MentionRoles is { Count: > 0 });

    public async Task HandleAsync(Message message, string botUser, CancellationToken cancellationToken)
    {
        var role = message is { GuildId: { } guild, MentionRoles.Count: > 0 } ? await roles.FindAsync(guild, botUser, cancellationToken) : null;
        var isByRole = role is not null && message.MentionRoles!.Contains(role);
        if (message.GuildId is not null && !isByRole && !NamesUser(message, botUser))
            return;
        if (isByRole && message.Content.Length == 0)
        {
            if (await gate.TryTakeAsync(message.Id, cancellationToken))
                await AnswerAsync(message, DiscordTexts.NamedByRole with { Visibility = MessageVisibility.Public }, cancellationToken);
            return;
        }
        var question = await ReadAsync(message, new Called(botUser, isByRole ? role : null), cancellationToken);
        var work = gate.AskAsync(question, cancellationToken);
        using var fast = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = desk.PatienceAsync(fast.Token);
        // Whoever only answers the bot's message may not wait for anything.
        if (await Task.WhenAny(work, patience) != work && question.Kind != MessageKind.FollowUp)
            await desk.Api.ShowTypingAsync(message.ChannelId, cancellationToken);
        await fast.CancelAsync();
        if (await work is { Delivery: not MessageDelivery.None } answer)
            await AnswerAsync(message, answer, cancellationToken);
    }

    private async Task<IncomingMessage> ReadAsync(Message message, Called called, CancellationToken cancellationToken)
    {
        var channel = message.GuildId is null ? null : await threads.FindAsync(message.ChannelId, cancellationToken);
        return new IncomingMessage
        {
            Platform = DiscordOptions.Platform,
            Id = message.Id,
            Kind = KindOf(message, called),
            AddressesOthers = CallsOthers(message, called),
            Workspace = message.GuildId,
            Place = channel is { IsThread: true, ParentId: { } parent } ? parent : message.ChannelId,
            Thread = channel is { IsThread: true } ? channel.Id : null,
            IsDirect = message.GuildId is null,
            User = message.Author?.Id ?? "",
            Groups = [.. (message.Member?.Roles ?? []).OfType<string>()],
            Text = WithoutName(message.Content, called),
            Files = DiscordFiles.Of(message),
            // Asked before everybody: an answer to a message cannot be shown to one person alone.
            Visibility = MessageVisibility.Public,
        };
    }

    /// <summary>Replies to a message; a refusal goes to its author alone where that is possible.</summary>
    public async Task AnswerAsync(Message message, OutgoingMessage answer, CancellationToken cancellationToken)
    {
        var payload = await desk.Writer.WriteAsync(answer, cancellationToken);
        // A refusal need not bother the channel; where the person takes no direct messages, it still must be said.
        if (message.GuildId is not null && answer is { Visibility: MessageVisibility.Private, Outcome: MessageOutcome.Refused })
        {
            var told = await desk.Direct.ToUserAsync(message.Author?.Id ?? "", payload, message.Id, cancellationToken);
            if (told.IsOk)
                return;
        }
        var result = await SendAsync(message, payload, cancellationToken);
        if (result.Code == DiscordCodes.InvalidForm)
        {
            DiscordLog.PayloadRefused(desk.Logger, message.Id, result.Message);
            payload = DiscordRenderer.PlainText(answer);
            result = await SendAsync(message, payload, cancellationToken);
        }
        // Without the right to read the history a message can be written and not answered.
        if (result.Code == DiscordCodes.CannotReply)
            result = await desk.Direct.ToChannelAsync(message.ChannelId, payload, message.Id, cancellationToken);
        if (!result.IsOk && message.GuildId is not null)
            await TellPrivatelyAsync(message, payload, cancellationToken);
    }

    // A channel or thread in which the bot may not write: the person gets the answer, and the reason.
    private async Task TellPrivatelyAsync(Message message, MessagePayload payload, CancellationToken cancellationToken)
    {
        DiscordLog.AnsweredOtherwise(desk.Logger, message.Id);
        var person = message.Author?.Id ?? "";
        if ((await desk.Direct.ToUserAsync(person, payload, message.Id, cancellationToken)).IsOk)
            await desk.Direct.ToUserAsync(person, DiscordRenderer.Render(DiscordTexts.MayNotWriteThere).Payload, message.Id + "w", cancellationToken);
    }

    private Task<RestResult> SendAsync(Message message, MessagePayload payload, CancellationToken cancellationToken) =>
        desk.Direct.ToChannelAsync(
            message.ChannelId,
            payload with { MessageReference = new MessageReference(message.Id, FailIfNotExists: false) },
            message.Id,
            cancellationToken);

    // A reply pings whom it answers, and so names the bot without a word.
    private static MessageKind KindOf(Message message, Called called)
    {
        if (message.GuildId is null)
            return MessageKind.DirectMessage;
        return called.Names.Any(name => message.Content.Contains(name, StringComparison.Ordinal)) ? MessageKind.Mention : MessageKind.FollowUp;
    }

    private static bool CallsOthers(Message message, Called called) =>
        message.MentionEveryone == true
        || (message.MentionRoles ?? []).Any(role => role is not null && role != called.Role)
        || (message.Mentions ?? []).Any(user => user?.Id is { } id && id != called.User)
        || (message.ReferencedMessage?.Author?.Id is { } answered && answered != called.User);

    private static bool NamesUser(Message message, string botUser) => (message.Mentions ?? []).Any(user => user?.Id == botUser);

    private static string WithoutName(string content, Called called) =>
        called.Names.Aggregate(content, (text, name) => text.Replace(name, "", StringComparison.Ordinal)).Trim();
}

/// <summary>What the bot is called in a message.</summary>
/// <param name="User">Its own user.</param>
/// <param name="Role">Its own role, where the message names it; null otherwise.</param>
internal sealed record Called(string User, string? Role)
{
    public IReadOnlyList<string> Names { get; } = Role is null ? [$"<@{User}>", $"<@!{User}>"] : [$"<@{User}>", $"<@!{User}>", $"<@&{Role}>"];
}

/// <summary>Which channels are threads, and of what: messages name only the channel that they stand in.</summary>
internal sealed class ThreadDirectory(DiscordApi api)
{
    private const int Most = 4096;

    private readonly RecentlyUsed<string, Channel> _known = new(Most);

    /// <summary>The channel; a plain one when Discord does not tell.</summary>
    public async Task<Channel> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryFind(id, out var known))
            return known;
        var result = await api.GetChannelAsync(id, cancellationToken);
        if (!result.IsOk)
            return new Channel(id, 0, null);
        var channel = result.Read<Channel>();
        _known.Keep(id, channel);
        return channel;
    }
}
