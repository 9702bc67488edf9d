using Microsoft.Extensions.Options;

namespace Bot.Adapters.Commands;

/// <summary>Sets the time limit of a question, once, at the door.</summary>
internal sealed class DeadlineClock(IOptions<ChatOptions> options, TimeProvider clock)
{
    private readonly TimeSpan _deadline = options.Value.Deadline;

    public async Task<TResult> RunAsync<TResult>(Func<CancellationToken, Task<TResult>> run, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(_deadline, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await run(linked.Token);
        }
        catch (OperationCanceledException stopped) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new QuestionTimeoutException($"No answer within {_deadline.TotalSeconds} s.", stopped);
        }
    }
}

/// <summary>A question took longer than allowed.</summary>
public sealed class QuestionTimeoutException : Exception
{
    public QuestionTimeoutException()
    {
    }

    public QuestionTimeoutException(string message)
        : base(message)
    {
    }

    public QuestionTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
