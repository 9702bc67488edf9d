namespace Bot.Adapters.Messaging;

/// <summary>Answers messages. Transports call it and send what it returns.</summary>
public interface IMessageHandler
{
    /// <summary>
    /// Always gives a message: an answer, "not in the coverage", or a sentence with a reference id. One with
    /// <see cref="MessageDelivery.None"/> is not to be sent. Throws only
    /// <see cref="OperationCanceledException"/>, when <paramref name="cancellationToken"/> is cancelled.
    /// </summary>
    /// <param name="message">What was asked.</param>
    /// <param name="limits">How much room the answer has.</param>
    /// <param name="cancellationToken">The transport is stopping.</param>
    Task<OutgoingMessage> HandleAsync(IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken);
}

/// <summary>Offers values for an option while somebody types (Discord's autocomplete).</summary>
public interface ICompletionSource
{
    /// <summary>Values that exist in the coverage and fit, best first; empty when nothing fits or it would take too long.</summary>
    /// <param name="commandName">The command's name in the catalogue.</param>
    /// <param name="optionName">The option's name in the catalogue.</param>
    /// <param name="typed">What stands there so far; may be empty.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">The person types on.</param>
    Task<IReadOnlyList<string>> CompleteAsync(
        string commandName, string optionName, string typed, int limit, CancellationToken cancellationToken);
}
