namespace Bot.Adapters.Commands;

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
