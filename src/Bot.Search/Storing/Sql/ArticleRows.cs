using System.Data.Common;
using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Sql;

/// <summary>Reads and writes the tables <c>article</c> and <c>body</c>. A row that is not as it was written is left out and noted.</summary>
internal sealed class ArticleRows(StoreConnection connection, DamagedArticles damaged, bool hasSeals = true) : IDisposable
{
    private const string Columns =
        "a.row, a.id, a.version, a.outlet, a.title, a.url, a.published, a.byline, a.hash, a.ingested, a.extractor, a.origin, a.removed, a.day, a.quotes";

    private const string StoredValues = "SELECT a.id, a.version, a.hash, a.extractor, octet_length(b.text), a.ingested, a.outlet, a.title, a.url, a.published, a.byline";
    private const string StoredColumns = StoredValues + " FROM article a JOIN body b ON b.row = a.row";

    private readonly NewArticleRows _new = new(connection);
    private readonly Statement _delete = new(connection, "DELETE FROM article WHERE row = $1", 1);
    private readonly Statement _deleteBody = new(connection, "DELETE FROM body WHERE row = $1", 1);
    private readonly Statement _byId = new(
        connection, Whole(hasSeals) + "FROM article a LEFT JOIN body b ON b.row = a.row WHERE a.id = $1 ORDER BY a.version", 1);

    private readonly Statement _byVersion = new(
        connection, Whole(hasSeals) + "FROM article a JOIN body b ON b.row = a.row WHERE a.id = $1 AND a.version = $2", 2);

    private readonly Statement _byRow = new(
        connection, Whole(hasSeals) + "FROM article a JOIN body b ON b.row = a.row WHERE a.row = $1", 1);

    private readonly Statement _rowOf = new(connection, "SELECT row FROM article WHERE id = $1 AND version = $2", 2);
    private readonly Statement _newest = new(
        connection, $"{StoredColumns} WHERE a.id = $1 ORDER BY a.version DESC LIMIT 1", 1);

    /// <summary>The versions of several articles, in one way there and back; null where that is not worth it.</summary>
    private readonly Statement? _ofAll = connection.Dialect.Rows([ColumnKind.Text]) is { } ids
        ? new(connection, $"{StoredValues} FROM {ids} AS r(id) JOIN article a ON a.id = r.id LEFT JOIN body b ON b.row = a.row ORDER BY a.version", 1)
        : null;

    private readonly ExpectedArticles _expected = new();
    private readonly Statement _byText = new(
        connection, $"{StoredColumns} WHERE a.removed IS NULL AND a.url IS NULL AND a.hash = $1 AND a.outlet = $2 ORDER BY a.title <> $3, a.id LIMIT 1", 3);

    // A walk over the small index of stale articles, which holds these moments.
    private readonly Statement _lastIngested = new(connection, "SELECT max(ingested) FROM article WHERE removed IS NULL", 0);

    private readonly Statement _stale = new(
        connection, Whole(hasSeals) + "FROM article a JOIN body b ON b.row = a.row "
        + "WHERE a.removed IS NULL AND a.extractor <> $1 ORDER BY a.ingested, a.id LIMIT $2", 2);

    /// <summary>Rows of the first version of the tables, which had no seals: their texts are held against their hashes instead.</summary>
    public static ArticleRows OfFirstVersion(StoreConnection connection, DamagedArticles damaged) => new(connection, damaged, hasSeals: false);

    private static string Whole(bool hasSeals) => $"SELECT {Columns}, b.text, b.extraction, {(hasSeals ? "a.seal" : "NULL")} ";

    /// <summary>Inserts a version; returns its row.</summary>
    public long Insert(ExtractedArticle extracted, long origin, DateTimeOffset? removedBy)
    {
        var article = extracted.Article;
        var extraction = ExtractionCodec.Write(extracted);
        object?[] values =
        [
            article.Id.Value,
            article.Version,
            article.Outlet,
            article.Title,
            article.Url?.OriginalString,
            article.Published?.ToString(),
            article.Published?.Day.DayNumber,
            article.Byline,
            article.ContentHash,
            Moment(article.IngestedAt),
            extracted.ExtractorVersion,
            extracted.Quotes.Count,
            origin,
            removedBy is { } removed ? Moment(removed) : null,
        ];
        return _new.Insert([.. values, Seal.Of([.. values, article.Text, extraction])], article.Text, extraction);
    }

    /// <summary>A transaction that writes has ended.</summary>
    public void EndWriting()
    {
        _new.End();
        _expected.Clear();
    }

    /// <summary>
    /// Articles that will be asked for, in a transaction that nobody else writes beside: where that is worth it, what is stored of them is read in one
    /// go. True when the rest may be read so too.
    /// </summary>
    public bool Expect(IReadOnlyCollection<ArticleId> ids)
    {
        if (_ofAll is null)
            return false;
        var asked = _expected.Missing(ids);
        if (asked.Length == 0)
            return true;
        using var reader = _ofAll.Query(Column.Array(ColumnKind.Text, asked));
        while (reader.Read())
            _expected.Meet(new ArticleId(reader.GetString(0)), reader.IsDBNull(4) ? null : Stored(reader));
        return true;
    }

    /// <summary>An article is about to change: what was read of it before is true no more.</summary>
    public void Change(ArticleId id) => _expected.Drop(id);

    /// <summary>So many rows will be inserted.</summary>
    public void ExpectNew(int count) => _new.Expect(count);

    public void Delete(long row)
    {
        _delete.Send(row);
        _deleteBody.Send(row);
    }

    /// <summary>All versions of an article, oldest first.</summary>
    public IReadOnlyList<ArticleRow> Find(ArticleId id) => Find(id, out _);

    /// <summary>The same, and the numbers of those that are not as they were written.</summary>
    public IReadOnlyList<ArticleRow> Find(ArticleId id, out IReadOnlyList<long> damagedRows)
    {
        var unreadable = new List<long>();
        damagedRows = unreadable;
        if (_expected.IsAbsent(id))
            return [];
        return ReadAll(_byId.Query(id.Value), unreadable);
    }

    public ArticleRow? Find(ArticleId id, int version) =>
        ReadAll(_byVersion.Query(id.Value, version)) is [var row] ? row : null;

    public ArticleRow? Find(long row) =>
        ReadAll(_byRow.Query(row)) is [var found] ? found : null;

    /// <summary>Number of a version's row; null when it is not stored.</summary>
    public long? FindRow(ArticleId id, int version)
    {
        using var reader = _rowOf.Query(id.Value, version);
        return reader.Read() ? reader.GetInt64(0) : null;
    }

    public StoredArticle? FindNewest(ArticleId id) => _expected.TryFind(id, out var known) ? known : FindStored(_newest.Query(id.Value));

    /// <summary>The newest version of an article without an address that has this outlet and this text, under this headline before another.</summary>
    public StoredArticle? FindByText(string outlet, string title, string contentHash) =>
        FindStored(_byText.Query(contentHash, outlet, title));

    /// <summary>When the article that came last was read; null when there is none.</summary>
    public DateTimeOffset? LastIngested()
    {
        using var reader = _lastIngested.Query();
        return reader.Read() && Text(reader, 0) is { } moment ? Moment(moment) : null;
    }

    public IReadOnlyList<Article> FindStale(string extractorVersion, int limit) =>
        ReadAll(_stale.Query(extractorVersion, limit)).Select(row => row.Article).ToList();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_delete, _deleteBody, _byId, _byVersion, _byRow, _rowOf, _newest, _byText, _lastIngested, _stale])
            statement.Dispose();
        _ofAll?.Dispose();
        _new.Dispose();
    }

    private static StoredArticle? FindStored(DbDataReader reader)
    {
        using (reader)
            return reader.Read() ? Stored(reader) : null;
    }

    private List<ArticleRow> ReadAll(DbDataReader reader, List<long>? unreadable = null)
    {
        using (reader)
        {
            var rows = new List<ArticleRow>();
            while (reader.Read())
            {
                if (ReadWhole(reader) is { } row)
                    rows.Add(row);
                else
                    unreadable?.Add(reader.GetInt64(0));
            }
            return rows;
        }
    }

    private ArticleRow? ReadWhole(DbDataReader reader)
    {
        try
        {
            if (ReadOne(reader) is { } row)
                return row;
        }
        catch (Exception fault) when (fault is InvalidCastException or InvalidOperationException or FormatException)
        {
            // A value of another type than was written: noted below like every other damage.
        }
        damaged.Add(reader.GetInt64(0), reader.GetValue(1) as string);
        return null;
    }

    /// <summary>Null when the row is not as it was written.</summary>
    private static ArticleRow? ReadOne(DbDataReader reader)
    {
        var (text, extraction) = (reader.GetString(15), (byte[])reader[16]);
        var removed = Text(reader, 12);
        var isWhole = reader.IsDBNull(17)
            ? reader.GetString(8) == ContentHash.Of(text)
            : reader.GetInt64(17) == SealOf(reader, text, extraction);
        if (!isWhole)
            return null;
        var article = new Article
        {
            Id = new ArticleId(reader.GetString(1)),
            Version = reader.GetInt32(2),
            Outlet = reader.GetString(3),
            Title = reader.GetString(4),
            Url = reader.IsDBNull(5) ? null : new Uri(reader.GetString(5), UriKind.RelativeOrAbsolute),
            Published = PublishedAt.Parse(Text(reader, 6)),
            Byline = Text(reader, 7),
            ContentHash = reader.GetString(8),
            IngestedAt = Moment(reader.GetString(9)),
            Text = text,
        };
        return new ArticleRow(
            reader.GetInt64(0),
            ExtractionCodec.Read(extraction, article, reader.GetString(10)),
            reader.GetInt64(11),
            removed is null ? null : Moment(removed));
    }

    /// <summary>Over the same values in the same order as <see cref="Insert"/> has them.</summary>
    private static long SealOf(DbDataReader reader, string text, byte[] extraction) => Seal.Of(
        reader.GetString(1),
        reader.GetInt32(2),
        reader.GetString(3),
        reader.GetString(4),
        Text(reader, 5),
        Text(reader, 6),
        reader.IsDBNull(13) ? null : reader.GetInt32(13),
        Text(reader, 7),
        reader.GetString(8),
        reader.GetString(9),
        reader.GetString(10),
        reader.GetInt32(14),
        reader.GetInt64(11),
        Text(reader, 12),
        text,
        extraction);

    private static StoredArticle Stored(DbDataReader reader) => new(
        new ArticleId(reader.GetString(0)),
        reader.GetInt32(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetInt32(4),
        Moment(reader.GetString(5)),
        new ArticleDetails(reader.GetString(6), reader.GetString(7), Text(reader, 8), Text(reader, 9), Text(reader, 10)));

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
