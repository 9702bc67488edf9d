using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Between receiving and answering: a delivery is claimed, acknowledged, then enqueued and answered, if no other copy of
/// the bot has taken it. Only the work on an answer is bounded: one that waits to be sent holds up nobody else's. When
/// stopping, what was acknowledged is still answered for a few seconds. One object for the life of a transport.
/// </summary>
internal sealed class SlackInbox(SlackReader reader, SlackSender sender, ChatMemory memory, TimeProvider clock, ILogger<SlackInbox> logger) : IDisposable
{
    /// <summary>What people are told when too many questions wait.</summary>
    public const string BusySentence = "Many people are asking just now. Please ask again in a minute.";

    private const int MostAsked = 1_000;
    private const int MostUnsent = 5_000;
    private const int AtOnce = 16;
    // Whoever has waited so long wants to know that something happens.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1200);
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(5);

    private readonly Channel<Delivery> _waiting = Channel.CreateUnbounded<Delivery>();
    private readonly ConcurrentDictionary<Delivery, Task> _running = new(ReferenceEqualityComparer.Instance);
    private readonly SemaphoreSlim _room = new(AtOnce, AtOnce);
    private readonly SeenIds _seen = new(clock);
    private int _asked;

    /// <summary>Decides what becomes of a delivery; quick, from memory: Slack waits for the acknowledgement.</summary>
    public Claim Claim(Delivery delivery)
    {
        if (!_seen.TryAdd(delivery.Keys))
        {
            SlackLog.Duplicate(logger, delivery.Id);
            return Receiving.Claim.Seen;
        }
        if (Volatile.Read(ref _asked) < MostAsked && _running.Count < MostUnsent)
            return Receiving.Claim.New;
        Release(delivery);
        SlackLog.Busy(logger, delivery.Id);
        return Receiving.Claim.Full;
    }

    /// <summary>A claimed delivery was acknowledged: answer it.</summary>
    public void Enqueue(Delivery delivery)
    {
        Interlocked.Increment(ref _asked);
        if (!_waiting.Writer.TryWrite(delivery))
            Interlocked.Decrement(ref _asked);
    }

    /// <summary>A claimed delivery could not be acknowledged: Slack will deliver it again.</summary>
    public void Release(Delivery delivery) => _seen.Remove(delivery.Keys);

    /// <summary>
    /// Answers what is enqueued while <paramref name="receiving"/> goes on, and for a few seconds what is left after it.
    /// Ends as that does, with its fault.
    /// </summary>
    public async Task RunAsync(IMessageHandler handler, Task receiving)
    {
        using var last = new CancellationTokenSource();
        var answering = TakeAsync(handler, last.Token);
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

    private async Task TakeAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await foreach (var delivery in _waiting.Reader.ReadAllAsync(cancellationToken))
                _ = AnswerAsync(handler, delivery, Begin(delivery), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time for last answers is over.
        }
        await Task.WhenAll(_running.Values);
    }

    public void Dispose() => _room.Dispose();

    private TaskCompletionSource Begin(Delivery delivery)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[delivery] = done.Task;
        return done;
    }

    private async Task AnswerAsync(IMessageHandler handler, Delivery delivery, TaskCompletionSource done, CancellationToken cancellationToken)
    {
        // Off the reading thread: a handler may run for a while before its first await.
        await Task.Yield();
        try
        {
            if (await AskAsync(handler, delivery, cancellationToken) is not ({ } route, { } answer))
                return;
            if (answer.Delivery != MessageDelivery.None)
                await sender.SendAsync(route, answer, cancellationToken);
            else if (route.Work != WorkShown.Nothing)
                await sender.TakeAwayAsync(route, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The time for last answers is over.
        }
        catch (Exception fault)
        {
            SlackLog.Undelivered(logger, delivery.Id, fault);
        }
        finally
        {
            _running.TryRemove(delivery, out _);
            done.SetResult();
        }
    }

    private async Task<(SlackRoute? Route, OutgoingMessage? Answer)> AskAsync(IMessageHandler handler, Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var question = await reader.ReadAsync(delivery, cancellationToken);
            if (question is null || !await IsFirstAsync(delivery, question, cancellationToken))
                return (null, null);
            var work = WorkAsync(handler, question.Message, cancellationToken);
            return question.Message.Kind is MessageKind.Mention or MessageKind.DirectMessage
                ? (question.Route with { Work = await ShowAsync(work, question.Route, cancellationToken) }, await work)
                : (question.Route, await work);
        }
        finally
        {
            Interlocked.Decrement(ref _asked);
        }
    }

    private async Task<OutgoingMessage> WorkAsync(IMessageHandler handler, IncomingMessage message, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        try
        {
            return await handler.HandleAsync(message, SlackLimits.ForComposing, cancellationToken);
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<WorkShown> ShowAsync(Task work, SlackRoute route, CancellationToken cancellationToken)
    {
        using var fast = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var patience = Task.Delay(Patience, clock, fast.Token);
        var isSlow = await Task.WhenAny(work, patience) != work;
        await fast.CancelAsync();
        return isSlow ? await sender.ShowWorkAsync(route, cancellationToken) : WorkShown.Nothing;
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
