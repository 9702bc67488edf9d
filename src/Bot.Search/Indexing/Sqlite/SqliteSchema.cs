using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>
/// The tables. Rows of <c>article</c> and <c>body</c> never change: an edit or a new extraction deletes the row and
/// inserts one with a new number, so everything derived (see the Postings folder) is a function of the set of rows.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Stored as <c>user_version</c>; a store with a greater number was made by a newer bot.</summary>
    public const int Version = 1;

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
            UNIQUE (id, version)
        );
        CREATE INDEX article_stale ON article (extractor, ingested, id) WHERE removed IS NULL;
        CREATE TABLE body (row INTEGER PRIMARY KEY, text TEXT NOT NULL, extraction BLOB NOT NULL);
        CREATE TABLE sketch (row INTEGER PRIMARY KEY, origin INTEGER NOT NULL, runs INTEGER NOT NULL, signature BLOB NOT NULL);
        CREATE TABLE sketch_key (key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
        CREATE TABLE piece (
            unit INTEGER PRIMARY KEY,
            utterance INTEGER NOT NULL,
            speaker TEXT,
            negations INTEGER NOT NULL,
            words BLOB NOT NULL
        );
        CREATE INDEX piece_utterance ON piece (utterance);
        CREATE TABLE piece_key (key INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (key, unit)) WITHOUT ROWID;
        CREATE TABLE sentence (utterance INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (utterance, unit)) WITHOUT ROWID;
        CREATE TABLE speaker (key TEXT PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE speaker_name (name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
        CREATE TABLE merged (kind INTEGER NOT NULL, old INTEGER NOT NULL, new INTEGER NOT NULL, PRIMARY KEY (kind, old)) WITHOUT ROWID;
        CREATE TABLE counter (kind INTEGER PRIMARY KEY, last INTEGER NOT NULL);
        INSERT INTO counter (kind, last) VALUES (0, 0), (1, 0), (2, 0);
        CREATE TABLE store (id TEXT NOT NULL);
        INSERT INTO store (id) VALUES (lower(hex(randomblob(16))));
        """;

    /// <summary>Indexes that came after the first stores: a bot that does not know them keeps them as they are.</summary>
    private const string Additions = """
        CREATE INDEX IF NOT EXISTS article_title ON article (outlet, title) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX IF NOT EXISTS article_text ON article (hash) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX IF NOT EXISTS article_ingested ON article (ingested) WHERE removed IS NULL;
        """;

    /// <summary>Makes the tables in a new file; leaves those of this version as they are.</summary>
    /// <exception cref="IndexUnusableException">The file was made by a newer version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), null);
        if (version == Version)
        {
            connection.Execute(Additions, null);
            return;
        }
        if (version > Version)
        {
            throw new IndexUnusableException(
                $"The index {path} was made by a newer version of the bot (schema {version}, this one knows {Version}): update the bot, or choose another data folder.");
        }
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(Tables, transaction);
        connection.Execute(Additions, transaction);
        connection.Execute($"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }
}
