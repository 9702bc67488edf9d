using System.Collections.Concurrent;
using Bot.Adapters.Messaging;

namespace Bot.Testing;

/// <summary>A platform that says what a test gives it, keeps the answers, and then waits or fails.</summary>
public sealed class ScriptedTransport(string name, IReadOnlyList<IncomingMessage> script, Exception? end = null) : IChatTransport
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => name;

    public bool IsOn { get; init; } = true;

    public DateTimeOffset? LastInbound { get; private set; }

    public ConcurrentQueue<OutgoingMessage> Answers { get; } = new();

    /// <summary>Completes when the script has been answered.</summary>
    public Task Done => _done.Task;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        foreach (var message in script)
        {
            LastInbound = DateTimeOffset.UnixEpoch;
            Answers.Enqueue(await handler.HandleAsync(message, MessageLimits.Roomy, cancellationToken));
        }
        _done.TrySetResult();
        if (end is not null)
            throw end;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
