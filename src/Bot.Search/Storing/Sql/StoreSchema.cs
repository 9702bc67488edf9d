namespace Bot.Search.Storing.Sql;

/// <summary>
/// The tables. Rows of <c>article</c> and <c>body</c> never change: an edit or a new extraction deletes the row and
/// inserts one with a new number, so a change of the store is a set of rows added and a set of rows removed, and everything
/// derived follows by applying these in order. Rows that an answer rests on carry a seal (see <see cref="Seal"/>).
/// </summary>
internal static class StoreSchema
{
    /// <summary>A store with a greater number was made by a newer bot, one with a smaller is migrated.</summary>
    public const int Version = 3;

    /// <summary>Stands in the place of the version while a store is being copied to where it lies.</summary>
    public const int Copying = 99_999;

    /// <summary>The statements that make them.</summary>
    public static string Tables(SqlDialect sql) => $"""
        CREATE TABLE article (
            row {sql.GivenNumber},
            id {sql.Text} NOT NULL,
            version {sql.Number} NOT NULL,
            outlet {sql.Text} NOT NULL,
            title {sql.Text} NOT NULL,
            url {sql.Text},
            published {sql.Text},
            day {sql.Number},
            byline {sql.Text},
            hash {sql.Text} NOT NULL,
            ingested {sql.Text} NOT NULL,
            extractor {sql.Text} NOT NULL,
            quotes {sql.Number} NOT NULL,
            origin {sql.Number} NOT NULL,
            removed {sql.Text},
            seal {sql.Number} NOT NULL,
            UNIQUE (id, version)
        );
        CREATE INDEX article_stale ON article (extractor, ingested, id) WHERE removed IS NULL;
        CREATE INDEX article_title ON article (outlet, title) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX article_text ON article (hash) WHERE removed IS NULL AND url IS NULL;
        CREATE INDEX article_ingested ON article (ingested) WHERE removed IS NULL;
        CREATE TABLE body (row {sql.Number} PRIMARY KEY, text {sql.Text} NOT NULL, extraction {sql.Bytes} NOT NULL);
        CREATE TABLE sketch (row {sql.Number} PRIMARY KEY, origin {sql.Number} NOT NULL, runs {sql.Number} NOT NULL, signature {sql.Bytes} NOT NULL);
        CREATE TABLE sketch_key (key {sql.Number} NOT NULL, row {sql.Number} NOT NULL, PRIMARY KEY (key, row)){sql.Ordered};
        CREATE TABLE piece (
            unit {sql.Number} PRIMARY KEY,
            utterance {sql.Number} NOT NULL,
            speaker {sql.Text},
            negations {sql.Number} NOT NULL,
            words {sql.Bytes} NOT NULL,
            seal {sql.Number} NOT NULL
        );
        CREATE INDEX piece_utterance ON piece (utterance);
        CREATE TABLE piece_key (key {sql.Number} NOT NULL, unit {sql.Number} NOT NULL, PRIMARY KEY (key, unit)){sql.Ordered};
        CREATE TABLE sentence (utterance {sql.Number} NOT NULL, unit {sql.Number} NOT NULL, PRIMARY KEY (utterance, unit)){sql.Ordered};
        CREATE TABLE speaker (key {sql.Text} PRIMARY KEY, name {sql.Text} NOT NULL, kind {sql.Number} NOT NULL, seal {sql.Number} NOT NULL){sql.Ordered};
        CREATE TABLE speaker_form (
            key {sql.Text} NOT NULL, name {sql.Text} NOT NULL, kind {sql.Number} NOT NULL, units {sql.Number} NOT NULL, PRIMARY KEY (key, name, kind)
        ){sql.Ordered};
        CREATE TABLE speaker_name (name {sql.Text} NOT NULL, key {sql.Text} NOT NULL, PRIMARY KEY (name, key)){sql.Ordered};
        CREATE TABLE merged (
            kind {sql.Number} NOT NULL, old {sql.Number} NOT NULL, new {sql.Number} NOT NULL, change {sql.Number} NOT NULL, seal {sql.Number} NOT NULL, PRIMARY KEY (kind, old)
        ){sql.Ordered};
        CREATE INDEX merged_change ON merged (change);
        CREATE TABLE counter (kind {sql.Number} PRIMARY KEY, last {sql.Number} NOT NULL, seal {sql.Number} NOT NULL);
        CREATE TABLE change (number {sql.Number} PRIMARY KEY, added {sql.Text} NOT NULL, removed {sql.Text} NOT NULL, forgets {sql.Number} NOT NULL, mark {sql.Number} NOT NULL);
        CREATE INDEX change_forgets ON change (number) WHERE forgets = 1;
        CREATE TABLE forgotten (id {sql.Text} PRIMARY KEY, seal {sql.Number} NOT NULL){sql.Ordered};
        CREATE TABLE store (id {sql.Text} NOT NULL, analysis {sql.Text} NOT NULL);
        """ + Facts(sql);

    /// <summary>The statements that make the tables of facts and turns where they are missing: these may come before all others.</summary>
    public static string Facts(SqlDialect sql) => $"""

        CREATE TABLE IF NOT EXISTS fact (
            kind {sql.Text} NOT NULL, key {sql.Text} NOT NULL, value {sql.Text} NOT NULL, expires {sql.Number}, PRIMARY KEY (kind, key)
        ){sql.Ordered};
        CREATE INDEX IF NOT EXISTS fact_expires ON fact (expires) WHERE expires IS NOT NULL;
        CREATE TABLE IF NOT EXISTS lease (
            name {sql.Text} PRIMARY KEY, holder {sql.Text} NOT NULL, number {sql.Number} NOT NULL, expires {sql.Number} NOT NULL
        ){sql.Ordered};
        """;

    /// <summary>Makes the tables in an empty store, in the caller's transaction.</summary>
    /// <param name="connection">To the store.</param>
    /// <param name="storeId">Names the store for everything that is derived from it; null makes a new name.</param>
    /// <param name="analysis">Which analysis of words its groups rest on.</param>
    public static void Create(StoreConnection connection, string? storeId, string analysis)
    {
        connection.Execute(Tables(connection.Dialect));
        using (var insert = new Statement(connection, "INSERT INTO store (id, analysis) VALUES ($1, $2)", 2))
            insert.Execute(storeId ?? Guid.NewGuid().ToString("N"), analysis);
        using var counter = new Statement(connection, "INSERT INTO counter (kind, last, seal) VALUES ($1, 0, $2)", 2);
        foreach (var kind in Enum.GetValues<CounterKind>())
            counter.Execute((int)kind, Seal.Of((int)kind, 0L));
    }

    /// <exception cref="CoverageUnusableException">A copy is to be begun where a store lies already.</exception>
    public static void RefuseStore(int version, string store)
    {
        if (version is not (0 or Copying))
            throw new CoverageUnusableException($"There is a store at {store} already: a copy needs an empty place.");
    }

    /// <exception cref="CoverageUnusableException">The store was made by a newer version, or is no whole one.</exception>
    public static void RefuseNewer(int version, string store)
    {
        if (version == Copying)
            throw new CoverageUnusableException($"The store {store} is a copy that is not finished: go on with it, or choose another store.");
        if (version > Version)
        {
            throw new CoverageUnusableException(
                $"The store {store} was made by a newer version of the bot (schema {version}, this one knows {Version}): update the bot, or choose another store.");
        }
    }
}
