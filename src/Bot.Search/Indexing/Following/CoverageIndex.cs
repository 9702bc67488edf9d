using System.Diagnostics.CodeAnalysis;
using Bot.Search.Analyzing;
using Bot.Search.Indexing.Searching;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// The index of the store. It follows: it holds a number of the change sequence and applies what came after it, whoever
/// wrote that, and whether it was a moment or a crash ago. Every doubt about it means that it is made anew from the store.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Ended once by whoever made it; a container would end it under each of its names, in any order.")]
internal sealed class CoverageIndex : IIndexReader, IIndexCare, IFaultListener
{
    /// <summary>Rows that this process wrote and that no question has asked for: a view of them is made all the same, so that no question pays for many.</summary>
    private const int MostUnseen = 512;

    /// <summary>So long an index may be ahead of every view that is opened after: servers that share a store can differ for moments.</summary>
    private static readonly TimeSpan LongestAhead = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenViews = TimeSpan.FromMilliseconds(20);

    private readonly ICoverageStore _store;
    private readonly ITermAnalyzer _analyzer;
    private readonly TimeProvider _clock;
    private readonly OneAtATime _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly IndexHolder _holder;
    private readonly IndexMaker _maker;
    private readonly IndexUpkeep _upkeep;
    private Task _following = Task.CompletedTask;
    private int _nudges;

    public CoverageIndex(ICoverageStore store, ITermAnalyzer analyzer, IOptions<IndexingOptions> options, TimeProvider clock, ILogger<CoverageIndex> log)
    {
        (_store, _analyzer, _clock) = (store, analyzer, clock);
        _maker = new IndexMaker(store, options.Value, log, _gate, _ending.Token);
        _holder = new IndexHolder(store, analyzer, log) { Make = (session, made, all) => _maker!.Make(_holder!, session, made, all) };
        _upkeep = new IndexUpkeep(store, _holder, _gate, clock);
        store.Written = Nudge;
    }

    public async ValueTask<IIndexSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        for (var (tries, began) = (0, _clock.GetTimestamp()); ; tries++)
        {
            // As a rule the next view is as new as the index.
            if (tries > 1)
                await Task.Delay(BetweenViews, _clock, cancellationToken);
            if (tries > 1 && _clock.GetElapsedTime(began) > LongestAhead)
            {
                _holder.Doubt("the store has lost its last changes: it was brought back from a copy, or a standby that lacked them took its place");
                began = _clock.GetTimestamp();
            }
            var session = await _store.OpenAsync(cancellationToken);
            IndexView? view = null;
            try
            {
                view = _holder.TryUse(session.Sequence) ?? await FollowAsync(session, cancellationToken);
                if (view is not null)
                    return new CoverageSnapshot(view, session, _store, _analyzer, this);
            }
            finally
            {
                // Without a view the index was ahead of this session: another question has seen a newer state of the store.
                if (view is null)
                    session.Dispose();
            }
        }
    }

    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            _holder.Doubt(IndexFaults.Describe(fault));
            throw new IndexDoubtedException(fault);
        }
    }

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using (await OpenAsync(cancellationToken))
        {
        }
        await _upkeep.RunAsync(cancellationToken);
    }

    public async Task<IndexState> DescribeAsync(CancellationToken cancellationToken)
    {
        long behind;
        using (var session = await _store.OpenAsync(cancellationToken))
            behind = _holder.Sequence > 0 ? Math.Max(0, session.Sequence - _holder.Sequence) : 0;
        await using var snapshot = await OpenAsync(cancellationToken);
        return _holder.Describe(snapshot.Pending, behind);
    }

    public async Task<string?> FindDamageAsync(CancellationToken cancellationToken)
    {
        await using (await OpenAsync(cancellationToken))
        {
        }
        if (_holder.Home.Newest() is not { } folder)
            return null;
        var damage = await Task.Run(() => IndexOpening.FindDamage(folder, cancellationToken), cancellationToken);
        if (damage is not null)
            _holder.Doubt(damage);
        return damage;
    }

    /// <summary>Follows to the end what this process wrote, commits, and lets go of the files.</summary>
    public async Task EndAsync()
    {
        _store.Written = null;
        await _ending.CancelAsync();
        await _maker.Background;
        await _following;
        await _upkeep.EndAsync();
        await _gate.EndAsync();
        _holder.Dispose();
        _ending.Dispose();
    }

    /// <summary>A view of the session's state, in use for the caller; null when the index is ahead of it.</summary>
    private Task<IndexView?> FollowAsync(StoreSession session, CancellationToken cancellationToken) => _gate.RunAsync(
        () =>
        {
            if (_holder.TryUse(session.Sequence) is { } view)
                return view;
            if (!_holder.Follow(session))
                return null;
            if (_holder.TryUse(session.Sequence) is { } known)
                return known;
            _holder.Publish();
            return _holder.TryUse(session.Sequence);
        },
        cancellationToken);

    /// <summary>The store was written by this process: follows beside it, where the index is this process's to write.</summary>
    private void Nudge()
    {
        if (_store.IsReadOnly || !_holder.Home.TryTake() || Interlocked.Increment(ref _nudges) > 1)
            return;
        _following = FollowNudgesAsync(_following);
    }

    private async Task FollowNudgesAsync(Task before)
    {
        await before;
        await Task.Yield();
        do
        {
            Interlocked.Exchange(ref _nudges, 1);
            try
            {
                await TakeInAsync();
                await _upkeep.TidyAsync(CancellationToken.None);
            }
            catch (CoverageUnusableException)
            {
                // The next question meets the same fault and says it.
                Interlocked.Exchange(ref _nudges, 0);
                return;
            }
        }
        while (Interlocked.Decrement(ref _nudges) > 0);
        Interlocked.Exchange(ref _nudges, 0);
    }

    /// <summary>Takes in what is new, without a view of it for as long as it is little.</summary>
    private async Task TakeInAsync()
    {
        using var session = await _store.OpenAsync(CancellationToken.None);
        await _gate.RunAsync(
            () =>
            {
                if (_holder.Follow(session) && _holder.Unseen >= MostUnseen)
                    _holder.Publish();
            },
            CancellationToken.None);
    }
}
