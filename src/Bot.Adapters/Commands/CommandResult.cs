using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>What came of a call.</summary>
/// <param name="Message">What to say.</param>
/// <param name="Answer">The facts behind it; null for help, status and what was refused.</param>
public sealed record CommandResult(OutgoingMessage Message, Answer? Answer = null);
