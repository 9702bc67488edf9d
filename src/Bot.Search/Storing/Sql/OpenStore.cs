using System.Collections.Concurrent;
using System.Data.Common;

namespace Bot.Search.Storing.Sql;

/// <summary>Connections to an opened store: one that writes, and as many that read as there are questions at once.</summary>
internal abstract class OpenStore(StoreConnection writer, DamagedArticles damaged) : IDisposable
{
    private readonly ConcurrentBag<StoreSession> _idle = [];

    public RowCache Cache { get; } = new();

    /// <summary>Belongs to the writer, who holds the gate; of a store that is read only it reads.</summary>
    public StoreConnection Writer => writer;

    /// <summary>True when the store can be asked but not written.</summary>
    public virtual bool IsReadOnly => false;

    /// <summary>A frozen view of the newest state; disposing it brings it back.</summary>
    public StoreSession Freeze()
    {
        try
        {
            return FreezeOnce();
        }
        catch (DbException fault) when (IsLost(fault))
        {
            // The database was away for a moment, and every connection of before with it.
            DropIdle();
            DropLost();
        }
        return FreezeOnce();
    }

    /// <summary>A new connection for looking up what is stored while the writer is at work; null where the writer is asked.</summary>
    public virtual StoreConnection? ConnectLookups() => null;

    /// <summary>True when there are such connections.</summary>
    public virtual bool HasLookups => false;

    /// <summary>Makes sure that the writer's connection is open, where it can be lost.</summary>
    public virtual void Renew()
    {
    }

    /// <summary>The writer's connection was lost: opens another one.</summary>
    public virtual void Reconnect() => throw new NotSupportedException("A connection to a file is never lost.");

    /// <summary>True when a fault means that the connection is gone, and nothing of what was asked has been done.</summary>
    public virtual bool IsLost(DbException fault) => false;

    /// <summary>Words were forgotten: what is committed now must be gone for <see cref="TryEmpty"/> to be done.</summary>
    public virtual void Forgot()
    {
    }

    /// <summary>Takes what was overwritten or deleted out of the database's own files; false while somebody still reads from it.</summary>
    /// <param name="mayHoldWords">Words that were forgotten may lie there.</param>
    public abstract bool TryEmpty(bool mayHoldWords);

    public void Dispose()
    {
        DropIdle();
        writer.Dispose();
        End();
    }

    /// <summary>A new connection for reading.</summary>
    protected abstract StoreConnection ConnectReader();

    /// <summary>Views that are kept for the next questions: where connections are shared with others, a crowd must not keep them all.</summary>
    protected virtual int MostIdle => int.MaxValue;

    /// <summary>A connection was lost: others that nobody uses are likely to be.</summary>
    protected virtual void DropLost()
    {
    }

    /// <summary>Every connection is closed.</summary>
    protected virtual void End()
    {
    }

    /// <summary>True when a frozen view is as new as this process knows the store to be.</summary>
    protected virtual bool IsNewest(StoreSession session) => true;

    /// <summary>A new connection for reading to whoever has the newest state.</summary>
    protected virtual StoreConnection ConnectNewest() => ConnectReader();

    /// <summary>True when the next question is to read by the same connection.</summary>
    protected virtual bool IsKept(StoreSession session) => session.IsAlive;

    private StoreSession FreezeOnce()
    {
        var session = Frozen(Rent());
        if (IsNewest(session))
            return session;
        session.Close();
        return Frozen(Connected(ConnectNewest()));
    }

    private StoreSession Connected(StoreConnection connection) => new(connection, Cache, damaged, GiveBack);

    private static StoreSession Frozen(StoreSession session)
    {
        var isFrozen = false;
        try
        {
            session.Freeze();
            isFrozen = true;
            return session;
        }
        finally
        {
            if (!isFrozen)
                session.Close();
        }
    }

    private StoreSession Rent()
    {
        // A connection can be lost while nobody uses it.
        while (_idle.TryTake(out var session))
        {
            if (session.IsAlive)
                return session;
            session.Close();
        }
        return Connected(ConnectReader());
    }

    private void GiveBack(StoreSession session)
    {
        if (IsKept(session) && _idle.Count < MostIdle)
            _idle.Add(session);
        else
            session.Close();
    }

    private void DropIdle()
    {
        while (_idle.TryTake(out var session))
            session.Close();
    }
}
