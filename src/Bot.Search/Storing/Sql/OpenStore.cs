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
        var session = Rent();
        try
        {
            session.Freeze();
            return session;
        }
        catch (DbException fault) when (IsLost(fault))
        {
            session.Close();
        }
        catch
        {
            session.Close();
            throw;
        }
        // The database was away for a moment, and every connection of before with it.
        DropIdle();
        DropLost();
        session = Rent();
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

    /// <summary>Makes sure that the writer's connection is alive, where it can be lost.</summary>
    public virtual void Renew()
    {
    }

    /// <summary>Takes what was overwritten or deleted out of the database's own files; false while somebody still reads from it.</summary>
    /// <param name="mayHoldWords">Words that were forgotten may lie there.</param>
    public abstract bool TryEmpty(bool mayHoldWords);

    public void Dispose()
    {
        DropIdle();
        writer.Dispose();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A new connection for reading.</summary>
    protected abstract StoreConnection ConnectReader();

    /// <summary>True when a fault means that the connection is gone, and nothing of what was asked has been done.</summary>
    protected virtual bool IsLost(DbException fault) => false;

    /// <summary>A connection was lost: others that nobody uses are likely to be.</summary>
    protected virtual void DropLost()
    {
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private StoreSession Rent() => _idle.TryTake(out var session) ? session : new StoreSession(ConnectReader(), Cache, damaged, GiveBack);

    private void GiveBack(StoreSession session)
    {
        if (session.IsAlive)
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
