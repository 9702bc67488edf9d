using System.Data.Common;
using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>Writes transactions, each with the next number of the change sequence. Used by one caller at a time.</summary>
internal sealed class StoreCommits : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly OpenStore? _store;
    private readonly WritingTurn? _turn;
    private readonly LeaseRows _leases;
    private long _own = -1;
    private bool _mayHoldWords;

    /// <param name="connection">To write by.</param>
    /// <param name="store">Takes the rows that were just written, for whoever follows, and takes out what was forgotten; null for neither.</param>
    /// <param name="analyzer">Gives the words that groups are made by.</param>
    /// <param name="damaged">Takes note of damaged rows.</param>
    /// <param name="turn">Under which turn this process writes; null for none ever.</param>
    public StoreCommits(StoreConnection connection, OpenStore? store, ITermAnalyzer analyzer, DamagedArticles damaged, WritingTurn? turn = null)
    {
        (_connection, _store, _turn) = (connection, store, turn);
        _leases = new LeaseRows(connection);
        Writer = new ArticleWriter(connection, analyzer, damaged);
    }

    public ArticleWriter Writer { get; }

    /// <summary>True from when a transaction is asked to be committed until that is known to be done.</summary>
    public bool IsCommitting { get; private set; }

    /// <summary>Runs <paramref name="write"/> in a transaction, its own unless the connection is in one; what it gives is whether it is to be committed, and comes back.</summary>
    public bool Commit(Func<ArticleWriter, StoreChange, bool> write)
    {
        var change = new StoreChange();
        try
        {
            using var transaction = _connection.Transaction is null ? _connection.BeginWriting() : null;
            if (!Write(write, change))
                return false;
            IsCommitting = true;
            transaction?.Commit();
            IsCommitting = false;
            _own = change.Number;
        }
        finally
        {
            Writer.End();
        }
        foreach (var row in change.Added)
            _store?.Cache.Add(row);
        return true;
    }

    /// <summary>Decides what to write by what is stored, and writes it, in one transaction; gives what was decided, and whether anything was written.</summary>
    public (T Decided, bool HasWritten) Write<T>(Func<IStoredArticles, Task<T>> decide, CancellationToken cancellationToken)
        where T : IDecidedWrite
    {
        T? decided = default;
        var hasWritten = Commit((writer, change) =>
        {
            RefuseLostTurn();
            decided = HeldArticles.Decide(writer, decide);
            cancellationToken.ThrowIfCancellationRequested();
            if (decided.Articles.Count == 0)
                return false;
            writer.Write(decided.Articles, change, cancellationToken);
            Answer(decided);
            return true;
        });
        if (!hasWritten)
            AnswerAlone(decided!);
        return (decided!, hasWritten);
    }

    /// <summary>
    /// Takes an article out for good and notes that it is to stay out, in one transaction: its words are overwritten.
    /// False when nothing is stored; the note is taken all the same when it was known as forgotten before.
    /// </summary>
    public bool Forget(ArticleId id, IReadOnlyCollection<ArticleId> marks)
    {
        // An unreadable list must stop this before anything is lost.
        Writer.Forgotten.Read();
        var isRemoved = false;
        try
        {
            isRemoved = Commit((writer, change) =>
            {
                change.Forgets = true;
                foreach (var mark in marks)
                    writer.Forgotten.Add(mark);
                return writer.Remove(id, change);
            });
        }
        finally
        {
            _store?.Cache.Clear();
        }
        _mayHoldWords |= isRemoved;
        try
        {
            if (_mayHoldWords)
                _store?.Forgot();
            TryEmpty();
        }
        catch (DbException fault) when (_store?.IsLost(fault) == true)
        {
            // It is forgotten; what is left in the pages goes the next time.
        }
        return isRemoved;
    }

    /// <summary>Holds the turn of this process against the store, in the transaction that it writes articles in.</summary>
    /// <exception cref="CoverageUnusableException">Somebody else has it.</exception>
    public void RefuseLostTurn()
    {
        if (_turn?.Lease is { } lease && !_leases.IsHeld(lease))
            throw new CoverageUnusableException("Another copy of the bot has taken over reading in: nothing was stored by this one, which goes on answering.");
    }

    /// <summary>Takes what was overwritten or deleted out of the database's own files; false while somebody still reads from it.</summary>
    public bool TryEmpty()
    {
        if (_store is null || !_store.TryEmpty(_mayHoldWords))
            return false;
        _mayHoldWords = false;
        return true;
    }

    /// <summary>A write that reaches the disk and changes nothing that anybody asks for.</summary>
    public void Probe()
    {
        using var transaction = _connection.BeginWriting();
        _connection.Execute($"CREATE TABLE IF NOT EXISTS probe (number {_connection.Dialect.Number})");
        _connection.Execute("DELETE FROM probe");
        _connection.Execute("INSERT INTO probe VALUES (1)");
        transaction.Commit();
    }

    public void Dispose()
    {
        _leases.Dispose();
        Writer.Dispose();
    }

    /// <summary>Nothing is to be written but that.</summary>
    private void AnswerAlone(IDecidedWrite decided)
    {
        if (decided.Answer is null)
            return;
        using var transaction = _connection.BeginWriting();
        Answer(decided);
        transaction.Commit();
    }

    private void Answer(IDecidedWrite decided)
    {
        if (decided.Answer is { } answer)
            QueueRows.Answer(_connection, answer);
    }

    private bool Write(Func<ArticleWriter, StoreChange, bool> write, StoreChange change)
    {
        IsCommitting = false;
        // Another process may have written names since, and what a failed attempt remembered never was.
        if (Writer.Counters.Last(CounterKind.Change) != _own)
            Writer.Forget();
        _own = -1;
        if (!write(Writer, change))
            return false;
        change.Number = Writer.Counters.Next(CounterKind.Change);
        Writer.Changes.Add(change);
        Writer.Save();
        return true;
    }
}
