namespace Bot.Adapters.Messaging;

/// <summary>The platform refuses us for good (a wrong token, a missing permission): a person has to act.</summary>
public sealed class TransportRefusedException : Exception
{
    public TransportRefusedException()
    {
    }

    /// <param name="message">What is wrong and what to do, in words; never a secret.</param>
    public TransportRefusedException(string message)
        : base(message)
    {
    }

    public TransportRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
