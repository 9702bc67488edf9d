using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Asks the handler, a bounded number of questions at a time, what no other copy of the bot has taken.
/// </summary>
internal sealed class QuestionGate(IMessageHandler handler, ChatMemory memory, int concurrency) : IDisposable
{
    private readonly SemaphoreSlim _room = new(concurrency, concurrency);

    /// <summary>False when a question would have to wait for others.</summary>
    public bool HasRoom => _room.CurrentCount > 0;

    /// <summary>The answer; null when another copy of the bot gives it.</summary>
    public async Task<OutgoingMessage?> AskAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!await TryTakeAsync(message.Id, cancellationToken))
            return null;
        await _room.WaitAsync(cancellationToken);
        try
        {
            return await handler.HandleAsync(message, DiscordLimits.ForComposing, cancellationToken);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>True for the one copy of the bot that is to answer the event.</summary>
    public Task<bool> TryTakeAsync(string id, CancellationToken cancellationToken) =>
        memory.TryTakeAsync(DiscordOptions.Platform, [id], cancellationToken);

    public void Dispose() => _room.Dispose();
}
