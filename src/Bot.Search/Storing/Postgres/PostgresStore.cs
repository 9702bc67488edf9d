using System.Data;
using System.Data.Common;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Connections to a store in PostgreSQL. One that was lost is opened anew at its next use.</summary>
internal sealed class PostgresStore(PostgresPlace place, DamagedArticles damaged)
    : OpenStore(new StoreConnection(place.Writer(), PostgresDialect.Instance), damaged)
{
    /// <summary>Tables whose rows held words.</summary>
    private const string Worded = "article, body, piece, piece_key, sentence, sketch, sketch_key, speaker, speaker_form, speaker_name";

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
        Writer.Inner.Open();
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

    protected override StoreConnection ConnectReader()
    {
        var connection = place.Reader();
        connection.Open();
        return new StoreConnection(connection, PostgresDialect.Instance);
    }

    protected override void DropLost() => place.DropIdle();
}
