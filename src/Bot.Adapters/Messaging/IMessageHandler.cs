namespace Bot.Adapters.Messaging;

/// <summary>Answers messages. Transports call it and send what it returns.</summary>
public interface IMessageHandler
{
    /// <summary>
    /// Always gives a message: an answer, "not in the coverage", or a sentence with a reference id. Throws only
    /// <see cref="OperationCanceledException"/>, when <paramref name="cancellationToken"/> is cancelled.
    /// </summary>
    /// <param name="message">What was asked.</param>
    /// <param name="limits">How much room the answer has.</param>
    /// <param name="cancellationToken">The transport is stopping.</param>
    Task<OutgoingMessage> HandleAsync(IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken);
}
