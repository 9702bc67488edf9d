using Bot.Search.Analyzing;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// The index that is in use, and the view of it that questions get. All but <see cref="Doubt"/> and <see cref="TryUse"/> is
/// called by one at a time.
/// </summary>
internal sealed class IndexHolder(ICoverageStore store, ITermAnalyzer analyzer, ILogger log) : IDisposable
{
    private volatile IndexView? _view;
    private volatile string? _doubt;
    private StoreTables? _tables;
    private volatile IFollowingIndex? _index;
    private bool _isDistrusted;

    public IndexFolder Home { get; } = new(store.IndexFolder);

    public IFollowingIndex? Index => _index;

    /// <summary>Number of the last change that was taken in; 0 before the first.</summary>
    public long Sequence => _tables?.Sequence ?? 0;

    /// <summary>Rows that are still missing while the index is being made beside the questions; 0 else.</summary>
    public int Pending { get; private set; }

    /// <summary>Rows that were taken in since the last view.</summary>
    public int Unseen { get; private set; }

    /// <summary>Called when an index has to be made: what makes it, from which rows.</summary>
    public required Action<StoreSession, WrittenIndex, ChangesSince> Make { get; init; }

    /// <summary>Something about the index is not as it should be: it is given up before the next question.</summary>
    public void Doubt(string reason) => _doubt ??= reason;

    /// <summary>The view of this state of the store, in use for the caller; null when there is none yet. Safe from any thread.</summary>
    public IndexView? TryUse(long sequence) => _doubt is null && _view is { } view && (view.Sequence == sequence || view.Pending > 0) && view.TryUse() ? view : null;

    /// <summary>Follows to the session's state; false when the index is ahead of it.</summary>
    /// <exception cref="CoverageUnusableException">The index cannot be made, or the store cannot be read.</exception>
    public bool Follow(StoreSession session)
    {
        if (_doubt is { } doubt)
            Abandon(doubt);
        if (TryAll(session, out var isThere) is null)
            return isThere;
        if (TryAll(session, out isThere) is not { } fault)
            return isThere;
        throw new CoverageUnusableException(
            $"The index {store.IndexFolder} cannot be made ({IndexFaults.Describe(fault)}): check that there is room on the disk and that the folder can be written. The store is whole.", fault);
    }

    /// <summary>A new view of what was taken in; the one before closes behind its last user.</summary>
    public void Publish()
    {
        if (_index is not { } index || _tables is not { } tables)
            return;
        var live = index.Open(_view?.Leaves ?? []);
        var before = _view;
        _view = new IndexView(live.Readers)
        {
            Leaves = live.Leaves,
            Catalogue = tables.Catalogue,
            Utterances = tables.Utterances,
            Origins = tables.Origins,
            Sequence = tables.Sequence,
            Pending = Pending,
        };
        Unseen = 0;
        before?.Release();
    }

    /// <summary>An index is being made beside the questions: what is there is shown, and how much is not.</summary>
    public void ShowMaking(int pending)
    {
        Pending = pending;
        Publish();
    }

    /// <summary>The index that was being made is whole.</summary>
    public void Trust() => (_isDistrusted, Pending) = (false, 0);

    /// <summary>Lets go of the index; what was not committed is applied again by whoever opens it next.</summary>
    public void Drop()
    {
        // Whoever merges beside it meets closed readers from here on, and has to see that the index is let go of and not damaged.
        var (view, index) = (_view, _index);
        (_view, _index, _tables, Pending, Unseen) = (null, null, null, 0, 0);
        view?.Release();
        index?.Dispose();
    }

    /// <summary>What status and doctor say of the index.</summary>
    /// <param name="pending">Rows that are missing in what was opened.</param>
    /// <param name="behind">Changes that were missing before.</param>
    public IndexState Describe(int pending, long behind) => new(
        Sequence, _view?.Leaves.Count ?? 0, _view?.Passages ?? 0, pending, _index is WrittenIndex, behind);

    public void Dispose()
    {
        Drop();
        Home.Dispose();
    }

    /// <summary>Follows; the fault of the index where there is one, which is given up then.</summary>
    private Exception? TryAll(StoreSession session, out bool isThere)
    {
        var isDone = false;
        try
        {
            isThere = store.Guard(() => TryFollow(session));
            isDone = true;
            return null;
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            Abandon(IndexFaults.Describe(fault));
            isThere = false;
            return fault;
        }
        finally
        {
            // A change may have been taken in by half.
            if (!isDone)
                Drop();
        }
    }

    private void Abandon(string reason)
    {
        log.IndexDoubted(reason);
        Drop();
        (_doubt, _isDistrusted) = (null, true);
    }

    private bool TryFollow(StoreSession session)
    {
        if (_index is OverlaidIndex { IsHeavy: true })
            Drop();
        _index ??= Open(session);
        if (Pending > 0)
            return true;
        if (_index is WrittenIndex written && written.Mark.Sequence < session.Sequence && (store.IsReadOnly || !Home.TryTake()))
            Overlay(written);
        if (_index.Mark.Sequence > session.Sequence || _tables?.Sequence > session.Sequence)
            return false;
        if (_index.Mark.Sequence < session.Sequence)
        {
            var changes = session.ChangesAfter(_index.Mark.Sequence);
            _index.Apply(changes, session);
            Unseen += changes.Added.Count + changes.Removed.Count;
        }
        _tables = _tables?.Advance(session) ?? StoreTables.Load(session);
        return true;
    }

    /// <summary>Another process writes to the index, or nobody can: changes go into memory over its last commit.</summary>
    private void Overlay(WrittenIndex written)
    {
        var folder = written.Folder;
        Drop();
        _index = new OverlaidIndex(folder, analyzer);
    }

    private IFollowingIndex Open(StoreSession session)
    {
        if (!_isDistrusted && IndexOpening.TryOpen(Home, session, analyzer, log) is { } index)
            return index;
        var all = new ChangesSince(session.Sequence, session.MarkAt(session.Sequence), session.Catalogue.Numbers(), new HashSet<long>());
        if (store.IsReadOnly || !Home.TryTake())
        {
            var memory = new OverlaidIndex(IndexMark.Empty(session.StoreId), analyzer);
            memory.Apply(all, session);
            return memory;
        }
        var made = WrittenIndex.Create(Home, Home.MakeNext(), session.StoreId, analyzer);
        (_index, _tables) = (made, StoreTables.Load(session));
        Make(session, made, all);
        return made;
    }
}
