using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Bot.Search.Analyzing;

namespace Bot.Search.Storing.Sql;

/// <summary>Looks up what is stored by a connection of its own, so that whoever prepares articles does not wait for one who writes others.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Closed once by the store that made it.")]
internal sealed class StoreLookups(OpenStore store, ITermAnalyzer analyzer, DamagedArticles damaged)
{
    private readonly SemaphoreSlim _gate = new(1);
    private Lookup? _lookup;

    /// <summary>Runs on the connection, one caller at a time.</summary>
    public async Task<T> UseAsync<T>(Func<ArticleRows, EditRows, T> look, Func<Func<T>, T> run, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return run(() => TryTwice(look));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends it; nothing may be under way.</summary>
    public void Close()
    {
        _lookup?.Dispose();
        _gate.Dispose();
    }

    private T TryTwice<T>(Func<ArticleRows, EditRows, T> look)
    {
        try
        {
            return Look(look);
        }
        catch (DbException fault) when (store.IsLost(fault))
        {
            Drop();
        }
        return Look(look);
    }

    private T Look<T>(Func<ArticleRows, EditRows, T> look)
    {
        if (_lookup is { IsAlive: false })
            Drop();
        var lookup = _lookup ??= new Lookup(store.ConnectLookups()!, analyzer, damaged);
        return look(lookup.Rows, lookup.Edits);
    }

    private void Drop()
    {
        _lookup?.Dispose();
        _lookup = null;
    }

    private sealed class Lookup : IDisposable
    {
        private readonly StoreConnection _connection;

        public Lookup(StoreConnection connection, ITermAnalyzer analyzer, DamagedArticles damaged)
        {
            _connection = connection;
            Rows = new ArticleRows(connection, damaged);
            Edits = new EditRows(connection, Rows, analyzer);
        }

        public ArticleRows Rows { get; }

        public EditRows Edits { get; }

        public bool IsAlive => _connection.Inner.State == ConnectionState.Open;

        public void Dispose()
        {
            Edits.Dispose();
            Rows.Dispose();
            _connection.Dispose();
        }
    }
}
