using System.Collections.Concurrent;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Answers what it is told to and remembers what it was asked.</summary>
internal sealed class ScriptedHandler(Func<IncomingMessage, OutgoingMessage> answer) : IMessageHandler
{
    private readonly ConcurrentQueue<IncomingMessage> _asked = new();

    public IReadOnlyList<IncomingMessage> Asked => [.. _asked];

    /// <summary>Waited for before answering; lets a test hold questions back.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public static ScriptedHandler Echo(MessageVisibility visibility = MessageVisibility.Private) =>
        new(message => Says($"heard {message.Text}") with { Visibility = visibility });

    public static OutgoingMessage Says(string text) => new()
    {
        Blocks = [new MessageBlock.Paragraph(RichText.Plain(text))],
    };

    public async Task<OutgoingMessage> HandleAsync(
        IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        _asked.Enqueue(message);
        await Gate.WaitAsync(cancellationToken);
        return answer(message);
    }
}
