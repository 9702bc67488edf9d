using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>Runs one call of the catalogue: the same path for a chat and for a shell.</summary>
public interface ICommandRunner
{
    /// <summary>What a person typed wrongly is a message that says so; a fault of the store is thrown.</summary>
    /// <param name="request">What is asked for; administration must have been permitted before.</param>
    /// <param name="limits">How much room the answer has.</param>
    /// <param name="canShare">True where a private answer can be shown to everybody.</param>
    /// <param name="cancellationToken">The asker is gone.</param>
    /// <exception cref="QuestionTimeoutException">It took longer than <see cref="ChatOptions.Deadline"/>.</exception>
    Task<CommandResult> RunAsync(CommandCall request, MessageLimits limits, bool canShare, CancellationToken cancellationToken);
}

/// <summary>What came of a call.</summary>
/// <param name="Message">What to say.</param>
/// <param name="Answer">The facts behind it; null for help, status and what was refused.</param>
public sealed record CommandResult(OutgoingMessage Message, Answer? Answer = null);
