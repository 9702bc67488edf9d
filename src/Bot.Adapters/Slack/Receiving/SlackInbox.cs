using System.Threading.Channels;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Between receiving and answering: a delivery is claimed, acknowledged, then enqueued, and workers answer it, if no
/// other copy of the bot has taken it. When stopping, what was acknowledged is still answered for a few seconds. One
/// object for the life of a transport.
/// </summary>
internal sealed class SlackInbox(SlackReader reader, SlackSender sender, ChatMemory memory, TimeProvider clock, ILogger<SlackInbox> logger)
{
    /// <summary>What people are told when too many questions wait.</summary>
    public const string BusySentence = "Many people are asking just now. Please ask again in a minute.";

    private const int Capacity = 1_000;
    private const int Workers = 16;
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(5);

    private readonly Channel<Delivery> _waiting = Channel.CreateUnbounded<Delivery>();
    private readonly SeenIds _seen = new(clock);

    /// <summary>Decides what becomes of a delivery; quick, from memory: Slack waits for the acknowledgement.</summary>
    public Claim Claim(Delivery delivery)
    {
        if (!_seen.TryAdd(delivery.Keys))
        {
            SlackLog.Duplicate(logger, delivery.Id);
            return Receiving.Claim.Seen;
        }
        if (_waiting.Reader.Count < Capacity)
            return Receiving.Claim.New;
        Release(delivery);
        SlackLog.Busy(logger, delivery.Id);
        return Receiving.Claim.Full;
    }

    /// <summary>A claimed delivery was acknowledged: answer it.</summary>
    public void Enqueue(Delivery delivery) => _waiting.Writer.TryWrite(delivery);

    /// <summary>A claimed delivery could not be acknowledged: Slack will deliver it again.</summary>
    public void Release(Delivery delivery) => _seen.Remove(delivery.Keys);

    /// <summary>
    /// Answers what is enqueued while <paramref name="receiving"/> goes on, and for a few seconds what is left after it.
    /// Ends as that does, with its fault.
    /// </summary>
    public async Task RunAsync(IMessageHandler handler, Task receiving)
    {
        using var last = new CancellationTokenSource();
        var answering = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(handler, last.Token)));
        try
        {
            await receiving;
        }
        finally
        {
            _waiting.Writer.TryComplete();
            await Task.WhenAny(answering, Task.Delay(LastAnswers, clock, CancellationToken.None));
            await last.CancelAsync();
            await answering;
        }
    }

    private async Task WorkAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        // Off the caller's thread: a handler may run for a while before its first await.
        await Task.Yield();
        try
        {
            await foreach (var delivery in _waiting.Reader.ReadAllAsync(cancellationToken))
                await AnswerAsync(handler, delivery, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time for last answers is over.
        }
    }

    private async Task AnswerAsync(IMessageHandler handler, Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var question = await reader.ReadAsync(delivery, cancellationToken);
            if (question is null || !await IsFirstAsync(delivery, question, cancellationToken))
                return;
            var answer = await handler.HandleAsync(question.Message, SlackLimits.ForComposing, cancellationToken);
            if (answer.Delivery != MessageDelivery.None)
                await sender.SendAsync(question.Route, answer, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            SlackLog.Undelivered(logger, delivery.Id, fault);
        }
    }

    // A mention comes as app_mention and again as a message, each with an id of its own.
    private async Task<bool> IsFirstAsync(Delivery delivery, SlackQuestion question, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = question.MessageKey is { } key ? [.. delivery.Keys, key] : delivery.Keys;
        if (await memory.TryTakeAsync(SlackOptions.Platform, ids, cancellationToken))
            return true;
        SlackLog.Duplicate(logger, delivery.Id);
        return false;
    }
}
