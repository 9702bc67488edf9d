using Bot.Adapters.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>What every answer is written and sent with, whichever event it answers.</summary>
/// <param name="Api">Discord's methods.</param>
/// <param name="Writer">Makes payloads, and keeps what their buttons ask.</param>
/// <param name="DeferAfter">How long an answer may take before it is announced.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Logger">Told of answers that went another way than meant.</param>
internal sealed record AnswerDesk(DiscordApi Api, AnswerWriter Writer, TimeSpan DeferAfter, TimeProvider Clock, ILogger Logger)
{
    /// <summary>Ordinary messages, where an event cannot be answered as such.</summary>
    public DirectSender Direct { get; } = new(Api);

    /// <summary>Ends when the answer is to be announced.</summary>
    public Task PatienceAsync(CancellationToken cancellationToken) => Task.Delay(DeferAfter, Clock, cancellationToken);
}
