using System.Data;
using System.Data.Common;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Connections to a store in PostgreSQL. One that was lost is opened anew at its next use.</summary>
internal sealed class PostgresStore(PostgresPlace place, StandbyReads standby, DamagedArticles damaged)
    : OpenStore(new StoreConnection(place.Writer(), PostgresDialect.Instance), damaged)
{
    /// <summary>Tables whose rows held words.</summary>
    private const string Worded = "article, body, piece, piece_key, sentence, sketch, sketch_key, speaker, speaker_form, speaker_name";

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

    /// <summary>Rows that nobody sees any more are taken out of the pages. What the log and the backups of the database hold is its owner's to trim.</summary>
    public override bool TryEmpty(bool mayHoldWords)
    {
        if (mayHoldWords)
            Writer.Execute($"VACUUM {Worded}");
        return true;
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
