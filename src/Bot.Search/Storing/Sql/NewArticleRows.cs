namespace Bot.Search.Storing.Sql;

/// <summary>Inserts rows of <c>article</c> and <c>body</c>. Where rows go together they get their numbers before they are sent.</summary>
internal sealed class NewArticleRows(StoreConnection connection) : IDisposable
{
    /// <summary>Numbers asked for at once where nobody said how many rows come; those that are not used are nobody's.</summary>
    private const int Kept = 4;

    private static readonly Column[] Columns =
    [
        Column.Text("id"), Column.Number("version"), Column.Text("outlet"), Column.Text("title"), Column.Text("url"), Column.Text("published"), Column.Number("day"),
        Column.Text("byline"), Column.Text("hash"), Column.Text("ingested"), Column.Text("extractor"), Column.Number("quotes"), Column.Number("origin"),
        Column.Text("removed"), Column.Number("seal"),
    ];

    private readonly Queue<long> _numbers = [];
    private readonly Statement? _more = connection.Dialect.NewNumbers is { } numbers ? new Statement(connection, numbers, 1) : null;
    private readonly Statement _insertOne = new(
        connection,
        "INSERT INTO article (id, version, outlet, title, url, published, day, byline, hash, ingested, extractor, quotes, origin, removed, seal) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING row",
        15);

    private readonly RowInsert _insert = new(connection, "article", [Column.Number("row"), .. Columns]);
    private readonly RowInsert _insertBody = new(connection, "body", [Column.Number("row"), Column.Text("text"), Column.Bytes("extraction")]);

    /// <summary>The transaction has ended: numbers that are kept would soon be smaller than those of others, and rows are in the order in which they came.</summary>
    public void End() => _numbers.Clear();

    /// <summary>So many rows will be inserted.</summary>
    public void Expect(int count)
    {
        if (_more is not null && count > _numbers.Count)
            Ask(_more, count - _numbers.Count);
    }

    /// <summary>The number of the row.</summary>
    /// <param name="values">Of the columns of <c>article</c> but for the number, in their order.</param>
    /// <param name="text">Of the article.</param>
    /// <param name="extraction">As the codec writes it.</param>
    public long Insert(object?[] values, string text, byte[] extraction)
    {
        var row = _more is null ? InsertOne(values) : NextNumber(_more);
        if (_more is not null)
            _insert.Add([row, .. values]);
        _insertBody.Add(row, text, extraction);
        return row;
    }

    public void Dispose()
    {
        _more?.Dispose();
        _insertOne.Dispose();
        _insert.Dispose();
        _insertBody.Dispose();
    }

    private long InsertOne(object?[] values)
    {
        using var reader = _insertOne.Query(values);
        reader.Read();
        return reader.GetInt64(0);
    }

    private long NextNumber(Statement more)
    {
        if (_numbers.Count == 0)
            Ask(more, Kept);
        return _numbers.Dequeue();
    }

    private void Ask(Statement more, int count)
    {
        using var reader = more.Query(count);
        while (reader.Read())
            _numbers.Enqueue(reader.GetInt64(0));
    }
}
