using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Connecting.Remembering;

/// <summary>
/// What chats remember, over restarts and shared by copies of the bot where there is a store. Nobody waits long for a
/// write: it goes on behind, and what is not written yet is found here. Without a usable store everything goes on in
/// memory, and the log says so once. Safe for many threads.
/// </summary>
internal sealed class ChatMemory(IChatFacts facts, TimeProvider clock, ILogger<ChatMemory> logger)
{
    private const string Seen = "seen";
    private const int Batch = 500;
    private const int MostUnsaved = 20_000;

    /// <summary>A write takes well below a millisecond, unless articles are just being written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Longer than any platform delivers an event again.</summary>
    private static readonly TimeSpan SeenFor = TimeSpan.FromDays(1);

    private readonly InMemoryChatFacts _memory = new(clock);
    private readonly SeenIds _taken = new(clock);
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Kind, string Key), ChatFact> _unsaved = [];
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private bool _hasWarned;

    /// <summary>
    /// True for the one caller, in whatever process, who comes first with an event; he answers it. False when any of its
    /// ids was taken before. Without a usable store it is the first in this process.
    /// </summary>
    public async Task<bool> TryTakeAsync(string platform, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (!_taken.TryAdd([.. ids.Select(id => $"{platform}/{id}")]))
            return false;
        var until = clock.GetUtcNow() + SeenFor;
        try
        {
            return await facts.AddAsync([.. ids.Select(id => new ChatFact(Seen, $"{platform}/{id}", "", until))], cancellationToken);
        }
        catch (ChatFactsUnusableException unusable)
        {
            Warn(unusable);
            return true;
        }
    }

    /// <summary>Keeps facts; they are found from now on, and written as soon as the store takes them.</summary>
    public async Task KeepAsync(IReadOnlyCollection<ChatFact> kept, CancellationToken cancellationToken)
    {
        if (kept.Count == 0)
            return;
        await _memory.SaveAsync(kept, cancellationToken);
        try
        {
            await Enqueue(kept).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on behind.
        }
    }

    /// <summary>The value; null when it is not known, or not any more.</summary>
    public async Task<string?> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        if (Unsaved(kind, key) is { } unsaved)
            return unsaved.Expires <= clock.GetUtcNow() ? null : unsaved.Value;
        try
        {
            if (await facts.FindAsync(kind, key, cancellationToken) is { } value)
                return value;
        }
        catch (ChatFactsUnusableException unusable)
        {
            Warn(unusable);
        }
        return await _memory.FindAsync(kind, key, cancellationToken);
    }

    /// <summary>All facts of a kind, in no order.</summary>
    public async Task<IReadOnlyList<ChatFact>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        var known = (await _memory.ListAsync(kind, cancellationToken)).ToDictionary(fact => fact.Key);
        try
        {
            foreach (var fact in await facts.ListAsync(kind, cancellationToken))
                known.TryAdd(fact.Key, fact);
        }
        catch (ChatFactsUnusableException unusable)
        {
            Warn(unusable);
        }
        return [.. known.Values];
    }

    /// <summary>
    /// Takes over what an older version kept in a file, unless something is known already. True when it is in the store,
    /// so that the file is not needed any more.
    /// </summary>
    public async Task<bool> TakeOverAsync(IReadOnlyCollection<ChatFact> older, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in older.Chunk(Batch))
            {
                await _memory.AddAsync(batch, cancellationToken);
                await facts.AddAsync(batch, cancellationToken);
            }
            return facts.IsDurable;
        }
        catch (ChatFactsUnusableException unusable)
        {
            Warn(unusable);
            return false;
        }
    }

    private Task Enqueue(IReadOnlyCollection<ChatFact> kept)
    {
        lock (_gate)
        {
            foreach (var fact in kept)
                _unsaved[(fact.Kind, fact.Key)] = fact;
            // A store that is away for long: the memory still has the newest of them.
            if (_unsaved.Count > MostUnsaved)
                _unsaved.Clear();
            if (!_isWriting)
            {
                _isWriting = true;
                _writing = WriteAsync();
            }
            return _writing;
        }
    }

    private async Task WriteAsync()
    {
        await Task.Yield(); // The caller holds the gate.
        try
        {
            while (Next() is { Count: > 0 } batch)
            {
                await facts.SaveAsync(batch, CancellationToken.None);
                Saved(batch);
            }
        }
        catch (ChatFactsUnusableException unusable)
        {
            Stop();
            Warn(unusable);
        }
        catch (ObjectDisposedException)
        {
            Stop(); // The program ends.
        }
    }

    private void Stop()
    {
        lock (_gate)
            _isWriting = false;
    }

    // Ends the writing under the gate, so that nothing is enqueued between its last look and its end.
    private List<ChatFact> Next()
    {
        lock (_gate)
        {
            var batch = _unsaved.Values.Take(Batch).ToList();
            _isWriting = batch.Count > 0;
            return batch;
        }
    }

    private void Saved(List<ChatFact> batch)
    {
        lock (_gate)
        {
            _hasWarned = false;
            foreach (var fact in batch.Where(fact => ReferenceEquals(_unsaved.GetValueOrDefault((fact.Kind, fact.Key)), fact)))
                _unsaved.Remove((fact.Kind, fact.Key));
        }
    }

    private ChatFact? Unsaved(string kind, string key)
    {
        lock (_gate)
            return _unsaved.GetValueOrDefault((kind, key));
    }

    private void Warn(ChatFactsUnusableException unusable)
    {
        lock (_gate)
        {
            if (_hasWarned)
                return;
            _hasWarned = true;
        }
        RememberingLog.StoreUnusable(logger, unusable.Message);
    }
}
