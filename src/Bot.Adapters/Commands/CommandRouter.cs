using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Commands;

/// <summary>
/// The door of every chat: limits, permission, the answer, and the catch. Nobody who asks is left without a message, and
/// nobody gets one who did not ask.
/// </summary>
internal sealed class CommandRouter(
    FileOffers door, Listening listening, CommandMetrics metrics, TimeProvider clock, ILogger<CommandRouter> logger)
    : IMessageHandler
{
    private static readonly OutgoingMessage Nothing = SimpleMessages.Of(Texts.NotAsked, MessageOutcome.Information) with { Delivery = MessageDelivery.None };

    private readonly ReferenceIds _references = new(clock);

    public async Task<OutgoingMessage> HandleAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(limits);
        using var trace = CommandMetrics.Begin(message);
        var started = clock.GetTimestamp();
        CommandLog.Asked(logger, message.Platform, message.Id, message.Text);
        var answer = await AnswerAsync(message, limits, cancellationToken);
        // A refusal or a fault is for whoever asked.
        if (message.Kind == MessageKind.FollowUp && answer.Outcome is (MessageOutcome.Refused or MessageOutcome.Failed))
            answer = answer with { Delivery = MessageDelivery.None };
        if (answer.Delivery == MessageDelivery.None)
            return answer;
        var took = clock.GetElapsedTime(started);
        trace?.SetTag("outcome", answer.Outcome.ToString());
        metrics.Answered(message, answer.Outcome, took);
        CommandLog.Answered(logger, message.Platform, message.Kind, message.Id, answer.Outcome, took.TotalMilliseconds);
        return answer;
    }

    private async Task<OutgoingMessage> AnswerAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            if (!await listening.HearsAsync(message, cancellationToken))
                return Nothing;
            if (await listening.RefuseAsync(message, cancellationToken) is { } why)
                return SimpleMessages.Refused(why);
            return await listening.WeighAsync(message, await door.AnswerAsync(message, limits, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (QuestionTimeoutException)
        {
            var reference = _references.Next();
            CommandLog.GaveUp(logger, message.Platform, message.Id, reference);
            return SimpleMessages.Of(Texts.TooSlow(reference), MessageOutcome.Failed) with { Reference = reference };
        }
        catch (Exception fault)
        {
            var reference = _references.Next();
            CommandLog.Failed(logger, message.Platform, message.Kind, message.Id, reference, fault);
            return SimpleMessages.Failed(reference);
        }
    }
}

/// <summary>Short ids that a person can read out and that the log holds: the minute and a count.</summary>
internal sealed class ReferenceIds(TimeProvider clock)
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private int _count;

    public string Next()
    {
        var minutes = (long)(clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMinutes;
        return $"{Write(minutes, 4)}-{Write(Interlocked.Increment(ref _count), 4)}";
    }

    private static string Write(long number, int digits)
    {
        Span<char> text = stackalloc char[digits];
        for (var i = digits - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }
        return new string(text);
    }
}
