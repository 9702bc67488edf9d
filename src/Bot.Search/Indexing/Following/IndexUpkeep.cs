using Bot.Search.Storing;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Following;

/// <summary>What the index needs beside following: merging, commits now and then, and forgotten words out of its files.</summary>
internal sealed class IndexUpkeep(ICoverageStore store, IndexHolder holder, OneAtATime gate, TimeProvider clock)
{
    /// <summary>Rows after which the index is committed; a crash before that means that they are applied again.</summary>
    private const int RowsBetweenCommits = 10_000;

    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private long _committed = clock.GetTimestamp();
    private long _emptied;

    /// <summary>Everything that is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await PurgeAsync(cancellationToken);
        await TidyAsync(cancellationToken);
    }

    /// <summary>Merges and commits, where that is due.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        if (holder is not { Index: WrittenIndex index, Pending: 0 })
            return;
        await TryAsync(index, index.Tidy, false, cancellationToken);
        if (index.Uncommitted >= RowsBetweenCommits || (index.IsChanged && clock.GetElapsedTime(_committed) >= BetweenCommits))
            await CommitAsync(index, cancellationToken);
    }

    /// <summary>The last turn: follows to the end what this process began, and commits.</summary>
    public async Task EndAsync()
    {
        if (!holder.Home.IsOurs || holder.Pending > 0)
            return;
        try
        {
            using (var session = await store.OpenAsync(CancellationToken.None))
                await gate.RunAsync(() => holder.Follow(session), CancellationToken.None);
            await RunAsync(CancellationToken.None);
            if (holder.Index is WrittenIndex index)
                await CommitAsync(index, CancellationToken.None);
        }
        catch (CoverageUnusableException)
        {
            // What is not committed is applied again by the next start, which says what is wrong.
            return;
        }
    }

    /// <summary>
    /// Words that were forgotten leave the files: their documents are merged away, the readers that still hold the old files
    /// are waited for, and the log of the store is emptied. What is not done when the time is over is done at the next turn.
    /// </summary>
    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        var forget = await LastForgetAsync(cancellationToken);
        if (forget <= _emptied)
            return;
        if (holder is { Index: WrittenIndex index, Pending: 0 } && index.Mark.Sequence >= forget && holder.Home.TryTake())
        {
            await TryAsync(
                index,
                () =>
                {
                    if (index.Purge(forget))
                        holder.Publish();
                },
                true,
                cancellationToken);
        }
        var started = clock.GetTimestamp();
        while (!await IsGoneAsync(forget, cancellationToken) && clock.GetElapsedTime(started) < LongestWait)
            await Task.Delay(BetweenTries, clock, cancellationToken);
    }

    private async Task<bool> IsGoneAsync(long forget, CancellationToken cancellationToken)
    {
        var isGone = await store.TryEmptyLogAsync(cancellationToken);
        if (holder.Index is WrittenIndex index)
        {
            await TryAsync(index, index.DeleteUnusedFiles, true, cancellationToken);
            isGone &= index.HoldsNoOldFiles;
        }
        if (isGone)
            _emptied = forget;
        return isGone;
    }

    private async Task<long> LastForgetAsync(CancellationToken cancellationToken)
    {
        using var session = await store.OpenAsync(cancellationToken);
        return store.Guard(session.LastForget);
    }

    private async Task CommitAsync(WrittenIndex index, CancellationToken cancellationToken)
    {
        await TryAsync(index, index.Commit, true, cancellationToken);
        _committed = clock.GetTimestamp();
    }

    /// <summary>Works on the index; what goes wrong puts it in doubt. Alone unless it may go on beside questions.</summary>
    private async Task TryAsync(WrittenIndex index, Action work, bool alone, CancellationToken cancellationToken)
    {
        if (alone)
            await gate.RunAsync(() => Try(index, work), cancellationToken);
        else
            Try(index, work);
    }

    private void Try(WrittenIndex index, Action work)
    {
        try
        {
            if (holder.Index == index)
                work();
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            // Another may have let go of it meanwhile.
            if (holder.Index == index)
                holder.Doubt(IndexFaults.Describe(fault));
        }
    }
}
