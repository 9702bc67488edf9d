using System.Collections.Concurrent;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Answers as the test says, and remembers what was asked.</summary>
internal sealed class ScriptedHandler : IMessageHandler, ICompletionSource
{
    public ConcurrentQueue<IncomingMessage> Asked { get; } = new();

    /// <summary>Default: a sentence that repeats the question, visible as asked.</summary>
    public Func<IncomingMessage, Task<OutgoingMessage>> Answer { get; set; } = message =>
        Task.FromResult(SomeMessages.Saying("You asked " + message.Text) with { Visibility = message.Visibility ?? MessageVisibility.Private });

    public Func<string, IReadOnlyList<string>> Offers { get; set; } = typed => [typed + "a", typed + "b"];

    public Task<OutgoingMessage> HandleAsync(IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        Asked.Enqueue(message);
        return Answer(message);
    }

    public Task<IReadOnlyList<string>> CompleteAsync(
        string commandName, string optionName, string typed, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Offers(typed));
}
