using System.Data;
using System.Data.Common;
using System.Globalization;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Connections to a store in PostgreSQL. One that was lost is opened anew at its next use.</summary>
internal sealed class PostgresStore(PostgresPlace place, StandbyReads standby, DamagedArticles damaged)
    : OpenStore(new StoreConnection(place.Writer(), PostgresDialect.Instance), damaged)
{
    /// <summary>
    /// Tables whose rows, and indexes, held words. Few dead rows would leave the indexes as they are unless it is asked for
    /// (https://www.postgresql.org/docs/current/sql-vacuum.html, INDEX_CLEANUP).
    /// </summary>
    private const string Worded = "VACUUM (INDEX_CLEANUP ON) article, body, speaker, speaker_form, speaker_name";

    /// <summary>Tables that held numbers made of words: their indexes, the largest of all, are left for later.</summary>
    private const string Numbered = "VACUUM piece, piece_key, sentence, sketch, sketch_key";

    /// <summary>Whoever began to read before the words were forgotten, and still sees them.</summary>
    private const string OlderReaders =
        "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND datname = current_database() AND age(backend_xmin) > age(";

    /// <summary>A transaction after the one that forgot last; null when nothing was.</summary>
    private string? _forgot;
    private bool _hasTried;

    /// <summary>A process before may have forgotten something and died.</summary>
    private bool _isFirst = true;

    /// <inheritdoc/>
    public override bool HasLookups => true;

    /// <summary>To the server that is written to: a standby may lag, and what it does not know yet would be read again.</summary>
    public override StoreConnection ConnectLookups() => Opened(place.Writer());

    /// <inheritdoc/>
    public override void Renew()
    {
        if (Writer.Inner.State != ConnectionState.Open)
            Reconnect();
    }

    /// <inheritdoc/>
    public override void Reconnect()
    {
        place.DropIdle();
        Writer.Inner.Close();
        try
        {
            Writer.Inner.Open();
        }
        catch (DbException fault) when (place.IsSeveral && fault is not PostgresException)
        {
            throw PostgresFaults.NoPrimary(place.Name, fault);
        }
        Writer.Execute(PostgresDialect.FastTexts);
    }

    /// <inheritdoc/>
    public override bool IsLost(DbException fault) => PostgresFaults.IsLost(fault);

    /// <inheritdoc/>
    public override void Forgot() => (_forgot, _hasTried) = (Convert.ToString(Writer.Scalar("SELECT txid_current() % 4294967296"), CultureInfo.InvariantCulture), false);

    /// <summary>
    /// Rows that nobody sees any more are taken out of the pages; false while a reader of before may see them. What the log and the backups of the
    /// database hold is its owner's to trim.
    /// </summary>
    public override bool TryEmpty(bool mayHoldWords)
    {
        if (!mayHoldWords && !_isFirst)
            return true;
        var isSeen = _forgot is { } forgot && Convert.ToInt64(Writer.Scalar($"{OlderReaders}'{forgot}'::xid)"), CultureInfo.InvariantCulture) > 0;
        if (isSeen && _hasTried)
            return false;
        Writer.Execute(Worded);
        Writer.Execute(Numbered);
        (_hasTried, _isFirst) = (true, false);
        return !isSeen;
    }

    protected override int MostIdle => 4;

    protected override StoreConnection ConnectReader() => Opened(place.Reader());

    protected override bool IsNewest(StoreSession session) => !place.IsSeveral || !IsOnStandby(session) || standby.IsNewest(session.Sequence);

    protected override StoreConnection ConnectNewest()
    {
        try
        {
            return Opened(place.Writer());
        }
        catch (DbException fault) when (fault is not PostgresException)
        {
            throw PostgresFaults.Behind(place.Name, fault);
        }
    }

    /// <summary>A question goes to the other kind of server only while there is none of its own.</summary>
    protected override bool IsKept(StoreSession session) => session.IsAlive && (!place.IsSeveral || IsOnStandby(session) == place.PrefersStandby);

    protected override void DropLost() => place.DropIdle();

    private static bool IsOnStandby(StoreSession session) => PostgresPlace.IsOnStandby((NpgsqlConnection)session.Connection.Inner);

    private static StoreConnection Opened(NpgsqlConnection connection)
    {
        connection.Open();
        return new StoreConnection(connection, PostgresDialect.Instance);
    }
}
