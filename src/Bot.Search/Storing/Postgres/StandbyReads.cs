using System.Globalization;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>
/// Tells whether a standby has what the primary has acknowledged: twice a second at most the primary is asked how far it is. While it cannot
/// be asked, what was known before holds, and a standby that has that is taken at its word: a synchronous one has everything.
/// Safe from any thread.
/// </summary>
internal sealed class StandbyReads(PostgresPlace place, TimeProvider clock)
{
    /// <summary>With the time that an answer takes less than the two seconds after which nothing forgotten is shown.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest that a question waits for a look; a primary that cannot be reached is not waited for.</summary>
    private static readonly TimeSpan LookLimit = TimeSpan.FromMilliseconds(250);

    private static readonly string Counter = string.Create(CultureInfo.InvariantCulture, $"SELECT last FROM counter WHERE kind = {(int)CounterKind.Change}");

    private readonly Lock _gate = new();
    private Task _look = Task.CompletedTask;
    private long? _looked;
    private long _known;

    /// <summary>True when a view of this number of the change sequence is as new as the store is known to be.</summary>
    public bool IsNewest(long sequence)
    {
        Begin().Wait(LookLimit, CancellationToken.None);
        return sequence >= Volatile.Read(ref _known);
    }

    private Task Begin()
    {
        lock (_gate)
        {
            if (_look.IsCompleted && (_looked is not { } last || clock.GetElapsedTime(last) >= BetweenLooks))
            {
                _looked = clock.GetTimestamp();
                _look = Task.Run(LookAsync);
            }
            return _look;
        }
    }

    private async Task LookAsync()
    {
        try
        {
            await using var connection = place.Writer();
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(Counter, connection);
            if (await command.ExecuteScalarAsync() is long last)
                Volatile.Write(ref _known, last);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException || PostgresFaults.IsBroken(fault))
        {
            // Whoever writes says it.
        }
    }
}
