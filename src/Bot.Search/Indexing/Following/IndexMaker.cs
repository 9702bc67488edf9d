using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing.Following;

/// <summary>Makes the index from all rows of the store: at once, or beside the questions where that is wanted and takes long.</summary>
internal sealed class IndexMaker(ICoverageStore store, IndexingOptions options, ILogger log, OneAtATime gate, CancellationToken ending)
{
    private const int RowsBetweenViews = 2_000;

    /// <summary>What goes on beside the questions.</summary>
    public Task Background { get; private set; } = Task.CompletedTask;

    /// <param name="holder">Has the index already, without a view.</param>
    /// <param name="session">The store.</param>
    /// <param name="made">The new index, empty.</param>
    /// <param name="all">Every row.</param>
    public void Make(IndexHolder holder, StoreSession session, WrittenIndex made, ChangesSince all)
    {
        var isLong = all.Added.Count >= options.LongFrom;
        if (isLong)
            log.MakingIndex(all.Added.Count);
        if (isLong && options.AnswerMeanwhile)
        {
            holder.ShowMaking(all.Added.Count);
            Background = Task.Run(() => MakeMeanwhileAsync(holder, made, all), CancellationToken.None);
            return;
        }
        var done = 0;
        foreach (var some in all.Added.Chunk(Math.Min(RowsBetweenViews, options.LongFrom)))
        {
            made.Apply(all with { Added = some }, session);
            done += some.Length;
            if (isLong)
                log.MakingIndexAt(done, all.Added.Count);
        }
        if (all.Added.Count == 0)
            made.Apply(all, session);
        Finish(holder, made, all, session);
    }

    private async Task MakeMeanwhileAsync(IndexHolder holder, WrittenIndex made, ChangesSince all)
    {
        try
        {
            // The rows are those of the sequence before; what has gone since is left out, what has come since is applied after.
            using var session = await store.OpenAsync(ending);
            var left = all.Added.Count;
            foreach (var some in all.Added.Chunk(Math.Min(RowsBetweenViews, options.LongFrom)))
            {
                ending.ThrowIfCancellationRequested();
                await gate.RunAsync(() =>
                {
                    made.Apply(all with { Added = some }, session);
                    left -= some.Length;
                    holder.ShowMaking(Math.Max(1, left));
                }, ending);
                made.Tidy();
                log.MakingIndexAt(all.Added.Count - left, all.Added.Count);
            }
            await gate.RunAsync(() =>
            {
                Finish(holder, made, all, session);
                holder.Publish();
            }, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Without a commit it is begun anew by the next start.
            return;
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault) || fault is Storing.CoverageUnusableException or System.Data.Common.DbException)
        {
            // Whoever lost the store meanwhile has let go of it, and the next question makes another.
            if (holder.Index == made)
                holder.Doubt(IndexFaults.Describe(fault));
        }
    }

    private void Finish(IndexHolder holder, WrittenIndex made, ChangesSince all, StoreSession session)
    {
        made.Tidy();
        made.StartFrom(session.LastForget());
        made.Commit();
        holder.Home.DeleteAllBut(made.Folder);
        holder.Trust();
        if (all.Added.Count >= options.LongFrom)
            log.IndexMade(all.Added.Count);
    }
}
