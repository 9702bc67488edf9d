using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>
/// The tables. Rows of <c>article</c> and <c>body</c> never change: an edit or a new extraction deletes the row and
/// inserts one with a new number, so a change of the store is a set of rows added and a set of rows removed, and everything
/// derived follows by applying these in order. Rows that an answer rests on carry a seal (see <see cref="Seal"/>).
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Stored as <c>user_version</c>; a store with a greater number was made by a newer bot, one with a smaller is migrated.</summary>
    public const int Version = 3;

    /// <summary>The version whose tables are these, but whose forgotten articles were not counted.</summary>
    private const int Uncounted = 2;

    private const string Tables = """
        CREATE TABLE article (
            row INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            outlet TEXT NOT NULL,
            title TEXT NOT NULL,
            url TEXT,
            published TEXT,
            day INTEGER,
            byline TEXT,
            hash TEXT NOT NULL,
            ingested TEXT NOT NULL,
            extractor TEXT NOT NULL,
            quotes INTEGER NOT NULL,
            origin INTEGER NOT NULL,
            removed TEXT,
            seal INTEGER NOT NULL,
            UNIQUE (id, version)
        );
        CREATE INDEX article_stale ON article (extractor, ingested, id) WHERE removed IS NULL;
        CREATE INDEX article_title ON article (outlet, title) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX article_text ON article (hash) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX article_ingested ON article (ingested) WHERE removed IS NULL;
        CREATE TABLE body (row INTEGER PRIMARY KEY, text TEXT NOT NULL, extraction BLOB NOT NULL);
        CREATE TABLE sketch (row INTEGER PRIMARY KEY, origin INTEGER NOT NULL, runs INTEGER NOT NULL, signature BLOB NOT NULL);
        CREATE TABLE sketch_key (key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
        CREATE TABLE piece (
            unit INTEGER PRIMARY KEY,
            utterance INTEGER NOT NULL,
            speaker TEXT,
            negations INTEGER NOT NULL,
            words BLOB NOT NULL,
            seal INTEGER NOT NULL
        );
        CREATE INDEX piece_utterance ON piece (utterance);
        CREATE TABLE piece_key (key INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (key, unit)) WITHOUT ROWID;
        CREATE TABLE sentence (utterance INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (utterance, unit)) WITHOUT ROWID;
        CREATE TABLE speaker (key TEXT PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, seal INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE speaker_form (
            key TEXT NOT NULL, name TEXT NOT NULL, kind INTEGER NOT NULL, units INTEGER NOT NULL, PRIMARY KEY (key, name, kind)
        ) WITHOUT ROWID;
        CREATE TABLE speaker_name (name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
        CREATE TABLE merged (
            kind INTEGER NOT NULL, old INTEGER NOT NULL, new INTEGER NOT NULL, change INTEGER NOT NULL, seal INTEGER NOT NULL, PRIMARY KEY (kind, old)
        ) WITHOUT ROWID;
        CREATE INDEX merged_change ON merged (change);
        CREATE TABLE counter (kind INTEGER PRIMARY KEY, last INTEGER NOT NULL, seal INTEGER NOT NULL);
        CREATE TABLE change (number INTEGER PRIMARY KEY, added TEXT NOT NULL, removed TEXT NOT NULL, forgets INTEGER NOT NULL, mark INTEGER NOT NULL);
        CREATE INDEX change_forgets ON change (number) WHERE forgets = 1;
        CREATE TABLE forgotten (id TEXT PRIMARY KEY, seal INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS fact (
            kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER, PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS fact_expires ON fact (expires) WHERE expires IS NOT NULL;
        CREATE TABLE store (id TEXT NOT NULL, analysis TEXT NOT NULL);
        """;

    /// <summary>The version of the tables in a file; 0 for a new one.</summary>
    public static int VersionOf(SqliteConnection connection) => Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null);

    /// <summary>Makes the tables in a new file.</summary>
    /// <param name="connection">To the file.</param>
    /// <param name="storeId">Names the store for everything that is derived from it; null makes a new name.</param>
    /// <param name="analysis">Which analysis of words its groups rest on.</param>
    public static void Create(SqliteConnection connection, string? storeId, string analysis)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster.
        if (VersionOf(connection) != 0)
            return;
        connection.Execute(Tables, transaction);
        using (var insert = new Statement(connection, "INSERT INTO store (id, analysis) VALUES (coalesce($1, lower(hex(randomblob(16)))), $2)", 2))
            insert.Execute(transaction, storeId, analysis);
        using (var counter = new Statement(connection, "INSERT INTO counter (kind, last, seal) VALUES ($1, 0, $2)", 2))
        {
            foreach (var kind in Enum.GetValues<CounterKind>())
                counter.Execute(transaction, (int)kind, Seal.Of((int)kind, 0L));
        }
        connection.Execute($"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    /// <summary>Brings a store to this version where that takes no more than a few rows; otherwise it has to be written anew (<see cref="StoreRewrite"/>).</summary>
    /// <returns>The version that it has now.</returns>
    public static int Upgrade(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster.
        if (VersionOf(connection) is not Uncounted and var version)
            return version;
        var forgotten = Convert.ToInt64(connection.Scalar("SELECT count(*) FROM forgotten"), null);
        using (var counter = new Statement(connection, "INSERT INTO counter (kind, last, seal) VALUES ($1, $2, $3)", 3))
            counter.Execute(transaction, (int)CounterKind.Forgotten, forgotten, Seal.Of((int)CounterKind.Forgotten, forgotten));
        connection.Execute($"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
        return Version;
    }

    /// <exception cref="CoverageUnusableException">The file was made by a newer version.</exception>
    public static void RefuseNewer(int version, string path)
    {
        if (version > Version)
        {
            throw new CoverageUnusableException(
                $"The store {path} was made by a newer version of the bot (schema {version}, this one knows {Version}): update the bot, or choose another data folder.");
        }
    }
}
