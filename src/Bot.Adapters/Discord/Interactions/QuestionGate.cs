using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Interactions;

/// <summary>Asks the handler, a bounded number of questions at a time, after the server's rules have been looked at.</summary>
internal sealed class QuestionGate(IMessageHandler handler, ServerRules rules, int concurrency) : IDisposable
{
    private readonly SemaphoreSlim _room = new(concurrency, concurrency);

    /// <summary>False when a question would have to wait for others.</summary>
    public bool HasRoom => _room.CurrentCount > 0;

    public async Task<OutgoingMessage> AskAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (rules.Refuse(message) is { } refusal)
            return refusal;
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

    public void Dispose() => _room.Dispose();
}
