using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Testing.Discord;

namespace Bot.Benchmarks.Discord;

/// <summary>Who asked, and how often each was answered; what is settled is let go of.</summary>
internal sealed class SoakLedger(LoopbackDiscord discord)
{
    // A method may be limited for twenty seconds, and an answer comes another way only after that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, int> _written = new();
    private int _asked;
    private int _answered;
    private int _lost;
    private int _twice;

    public int Asked => Volatile.Read(ref _asked);

    public int Answered => Volatile.Read(ref _answered);

    public int Lost => Volatile.Read(ref _lost);

    public int Twice => Volatile.Read(ref _twice);

    /// <summary>Somebody used a command.</summary>
    public void Follow(LoopbackInteraction command) =>
        _ = FollowAsync(command.Id, () => (command.Answer.IsCompletedSuccessfully ? 1 : 0) + command.FollowUps.Count, () => discord.State.Interactions.TryRemove(command.Id, out _));

    /// <summary>Somebody wrote a message that names the bot.</summary>
    public void Follow(string message) => _ = FollowAsync(message, () => 0, () => { });

    /// <summary>Counts what the bot has written since.</summary>
    public void Collect()
    {
        while (discord.State.Messages.TryDequeue(out var sent))
        {
            if (sent.Message["nonce"]?.GetValue<string>() is { } id)
                _written.AddOrUpdate(id, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Waits until everybody is answered, or nobody can hope any more.</summary>
    public async Task DrainAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Answered + Lost < Asked && Stopwatch.GetElapsedTime(started) < Patience + Second)
        {
            Collect();
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        await Task.Delay(Second * 2);
    }

    // An answer to a command may also come as a message, after Discord forgot the command.
    private async Task FollowAsync(string id, Func<int> otherwise, Action settled)
    {
        Interlocked.Increment(ref _asked);
        int Count() => _written.GetValueOrDefault(id) + otherwise();
        var started = Stopwatch.GetTimestamp();
        while (Count() == 0 && Stopwatch.GetElapsedTime(started) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        Interlocked.Increment(ref Count() == 0 ? ref _lost : ref _answered);
        // A second answer would come right behind the first.
        await Task.Delay(Second);
        if (Count() > 1)
            Interlocked.Increment(ref _twice);
        settled();
        _written.TryRemove(id, out _);
        foreach (var nonce in discord.State.Nonces.Keys.Where(key => key.EndsWith(id, StringComparison.Ordinal) || key.EndsWith(id + "w", StringComparison.Ordinal)))
            discord.State.Nonces.TryRemove(nonce, out _);
    }
}
