using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Commands;

/// <summary>
/// The door of every chat: limits, permission, the answer, and the catch. Nobody who asks is left without a message.
/// </summary>
internal sealed class CommandRouter(
    RequestDispatcher dispatcher, CommandPolicies policies, CommandMetrics metrics, TimeProvider clock, ILogger<CommandRouter> logger)
    : IMessageHandler
{
    private readonly ReferenceIds _references = new(clock);

    public async Task<OutgoingMessage> HandleAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(limits);
        var started = clock.GetTimestamp();
        CommandLog.Asked(logger, message.Platform, message.Id, message.Text);
        var answer = await AnswerAsync(message, limits, cancellationToken);
        var took = clock.GetElapsedTime(started);
        metrics.Answered(message, answer.Outcome, took);
        CommandLog.Answered(logger, message.Platform, message.Kind, message.Id, answer.Outcome, took.TotalMilliseconds);
        return answer;
    }

    private async Task<OutgoingMessage> AnswerAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            if (!policies.MayAsk(message))
                return SimpleMessages.Refused(Texts.NoAnswerInPublic);
            if (policies.TryTake(message) is { } wait)
                return SimpleMessages.Refused(Texts.SlowDown(wait));
            return await dispatcher.AnswerAsync(message, limits, cancellationToken);
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
