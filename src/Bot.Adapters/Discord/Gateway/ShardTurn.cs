using System.Globalization;
using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;

namespace Bot.Adapters.Discord.Gateway;

/// <summary>
/// The turn of one shard among copies of the bot. Its session is kept for the next holder, who goes on with it: what was said while
/// nobody was connected is told to him. What he is told twice was answered once, for the store knows each event.
/// </summary>
/// <param name="turns">All turns of Discord.</param>
/// <param name="memory">Keeps the session.</param>
/// <param name="name">Of the turn, the same in every copy.</param>
/// <param name="clock">Says when it is kept.</param>
internal sealed class ShardTurn(HeldTurns turns, ChatMemory memory, string name, TimeProvider clock)
{
    private const string Kind = "discord-session";
    private static readonly TimeSpan BetweenKeeps = TimeSpan.FromSeconds(2);

    /// <summary>Discord gives up a session after some minutes; one that it does not know any more costs a new one.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>True where another copy may go on with the session.</summary>
    public bool IsShared => turns.AreShared;

    /// <summary>Runs connections while it is our turn, with the session of whoever had it before.</summary>
    public Task RunAsync(GatewaySession session, Func<CancellationToken, Task> run, CancellationToken cancellationToken) =>
        turns.WhileOursAsync([name], token => IsShared ? RunKeptAsync(session, run, token) : run(token), cancellationToken);

    private async Task RunKeptAsync(GatewaySession session, Func<CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        await TakeUpAsync(session, cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = KeepUpAsync(session, ended.Token);
        try
        {
            await run(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await keeping;
            await KeepAsync(session);
        }
    }

    private async Task TakeUpAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        // Our own is as old as our last turn.
        session.Forget();
        if (await memory.FindAsync(Kind, name, cancellationToken) is not { Length: > 0 } text || Read(text) is not { } kept)
            return;
        session.Start(kept.Id, kept.Address, kept.User);
        session.Sequence = kept.Sequence;
    }

    private async Task KeepUpAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        try
        {
            for (var (id, sequence) = ((string?)null, (long?)null); ;)
            {
                await Task.Delay(BetweenKeeps, clock, cancellationToken);
                if (id == session.Id && sequence == session.Sequence)
                    continue;
                (id, sequence) = (session.Id, session.Sequence);
                await KeepAsync(session);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The turn is over.
        }
    }

    private Task KeepAsync(GatewaySession session)
    {
        var text = session is { Id: { } id, Sequence: { } sequence } ? JsonSerializer.Serialize(new KeptSession(id, session.ResumeAddress, sequence, session.UserId)) : "";
        return memory.KeepAsync([new ChatFact(Kind, name, text, clock.GetUtcNow() + Kept)], CancellationToken.None);
    }

    private static KeptSession? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptSession>(text);
        }
        catch (JsonException)
        {
            // Another version wrote it: a new session costs little.
            return null;
        }
    }

    private sealed record KeptSession(string Id, Uri? Address, long Sequence, string? User);
}

/// <summary>What copies of the bot that share a store do for Discord one at a time.</summary>
internal sealed class DiscordTurns(DiscordOptions options, ICopyTurns turns, ChatMemory memory, TimeProvider clock)
{
    private readonly HeldTurns _held = new(turns);

    /// <inheritdoc cref="HeldTurns.AreElsewhere"/>
    public bool AreElsewhere => _held.AreElsewhere;

    /// <summary>The turn of a shard.</summary>
    public ShardTurn Of(int shard, int shards) =>
        new(_held, memory, string.Create(CultureInfo.InvariantCulture, $"discord {options.ApplicationId} shard {shard} of {shards}"), clock);

    /// <summary>Registers while no other copy does.</summary>
    public Task RegisterAsync(Func<CancellationToken, Task> register, CancellationToken cancellationToken) =>
        _held.WhileOursAsync([$"discord {options.ApplicationId} commands"], register, cancellationToken);
}
