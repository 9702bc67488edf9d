using System.Collections.Concurrent;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Messages that name the bot, and direct messages. Everything else is none of its business, and arrives without text.
/// </summary>
internal sealed class AddressedMessageHandler(
    QuestionGate gate, DiscordApi api, AnswerWriter writer, ThreadDirectory threads, TimeProvider clock, DiscordOptions options, ILogger logger)
{
    private readonly DirectSender _direct = new(api);

    /// <summary>True for messages that are to be answered.</summary>
    public static bool Concerns(Message message, string botUser) =>
        message is { Id.Length: > 0, ChannelId.Length: > 0, WebhookId: null, Author: { Bot: not true } }
        && (message.GuildId is null || (message.Mentions ?? []).Any(user => user?.Id == botUser));

    public async Task HandleAsync(Message message, string botUser, CancellationToken cancellationToken)
    {
        var question = await ReadAsync(message, botUser, cancellationToken);
        var work = gate.AskAsync(question, cancellationToken);
        using var fast = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = Task.Delay(options.DeferAfter, clock, fast.Token);
        if (await Task.WhenAny(work, patience) != work)
            await api.ShowTypingAsync(message.ChannelId, cancellationToken);
        await fast.CancelAsync();
        if (await work is { } answer)
            await AnswerAsync(message, answer, cancellationToken);
    }

    private async Task<IncomingMessage> ReadAsync(Message message, string botUser, CancellationToken cancellationToken)
    {
        var channel = message.GuildId is null ? null : await threads.FindAsync(message.ChannelId, cancellationToken);
        return new IncomingMessage
        {
            Platform = DiscordOptions.Platform,
            Id = message.Id,
            Kind = message.GuildId is null ? MessageKind.DirectMessage : MessageKind.Mention,
            Workspace = message.GuildId,
            Place = channel is { IsThread: true, ParentId: { } parent } ? parent : message.ChannelId,
            Thread = channel is { IsThread: true } ? channel.Id : null,
            User = message.Author?.Id ?? "",
            Groups = [.. (message.Member?.Roles ?? []).OfType<string>()],
            Text = WithoutName(message.Content, botUser),
            // Asked before everybody: an answer to a message cannot be shown to one person alone.
            Visibility = MessageVisibility.Public,
        };
    }

    /// <summary>Replies to a message; a refusal goes to its author alone where that is possible.</summary>
    public async Task AnswerAsync(Message message, OutgoingMessage answer, CancellationToken cancellationToken)
    {
        var payload = await writer.WriteAsync(answer, cancellationToken);
        // A refusal need not bother the channel; where the person takes no direct messages, it still must be said.
        if (message.GuildId is not null && answer is { Visibility: MessageVisibility.Private, Outcome: MessageOutcome.Refused })
        {
            var told = await _direct.ToUserAsync(message.Author?.Id ?? "", payload, message.Id, cancellationToken);
            if (told.IsOk)
                return;
        }
        var result = await SendAsync(message, payload, cancellationToken);
        if (result.Code != DiscordCodes.InvalidForm)
            return;
        DiscordLog.PayloadRefused(logger, message.Id, result.Message);
        await SendAsync(message, DiscordRenderer.PlainText(answer), cancellationToken);
    }

    private Task<RestResult> SendAsync(Message message, MessagePayload payload, CancellationToken cancellationToken) =>
        _direct.ToChannelAsync(
            message.ChannelId,
            payload with { MessageReference = new MessageReference(message.Id, FailIfNotExists: false) },
            message.Id,
            cancellationToken);

    private static string WithoutName(string content, string botUser) => content
        .Replace($"<@{botUser}>", "", StringComparison.Ordinal)
        .Replace($"<@!{botUser}>", "", StringComparison.Ordinal)
        .Trim();
}

/// <summary>Which channels are threads, and of what: messages name only the channel that they stand in.</summary>
internal sealed class ThreadDirectory(DiscordApi api)
{
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, Channel> _known = new(StringComparer.Ordinal);

    /// <summary>The channel; a plain one when Discord does not tell.</summary>
    public async Task<Channel> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known))
            return known;
        var result = await api.GetChannelAsync(id, cancellationToken);
        if (!result.IsOk)
            return new Channel(id, 0, null);
        if (_known.Count >= Most)
            _known.Clear();
        return _known[id] = result.Read<Channel>();
    }
}
