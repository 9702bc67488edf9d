using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Connections to a store in PostgreSQL. One that was lost is opened anew at its next use.</summary>
internal sealed class PostgresStore(PostgresPlace place, DamagedArticles damaged)
    : OpenStore(new StoreConnection(place.Writer(), PostgresDialect.Instance), damaged)
{
    /// <summary>Tables whose rows held words.</summary>
    private const string Worded = "article, body, piece, piece_key, sentence, sketch, sketch_key, speaker, speaker_form, speaker_name";

    /// <summary>A connection that was used so lately is taken for alive without asking.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private long _used;

    /// <inheritdoc/>
    public override void Renew()
    {
        var isFresh = Stopwatch.GetElapsedTime(_used) < Fresh;
        _used = Stopwatch.GetTimestamp();
        if (Writer.Inner.State == ConnectionState.Open && (isFresh || IsAlive()))
            return;
        Writer.Inner.Close();
        Writer.Inner.Open();
    }

    /// <summary>Rows that nobody sees any more are taken out of the pages. What the log and the backups of the database hold is its owner's to trim.</summary>
    public override bool TryEmpty(bool mayHoldWords)
    {
        if (mayHoldWords)
            Writer.Execute($"VACUUM {Worded}");
        return true;
    }

    protected override StoreConnection ConnectReader()
    {
        var connection = place.Reader();
        connection.Open();
        return new StoreConnection(connection, PostgresDialect.Instance);
    }

    protected override bool IsLost(DbException fault) => PostgresFaults.IsLost(fault);

    protected override void DropLost() => place.DropIdle();

    private bool IsAlive()
    {
        try
        {
            Writer.Execute("SELECT 1");
            return true;
        }
        catch (NpgsqlException fault) when (PostgresFaults.IsLost(fault))
        {
            place.DropIdle();
            return false;
        }
    }
}
