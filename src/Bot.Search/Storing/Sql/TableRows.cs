using System.Globalization;
using System.IO.Hashing;

namespace Bot.Search.Storing.Sql;

/// <summary>A table as rows in the order of its key, for whoever copies or compares it whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">All its columns, those of the key first.</param>
/// <param name="Keys">How many of them make the key.</param>
internal sealed record TableRows(string Name, string[] Columns, int Keys)
{
    private const int Chunk = 1_000;

    /// <summary>Rows that are copied in one transaction.</summary>
    private const int Batch = 5_000;

    /// <summary>Every table that holds what a store knows, in an order in which they can be filled.</summary>
    public static IReadOnlyList<TableRows> All { get; } =
    [
        Of("store", 1, "id analysis"),
        Of("article", 1, "row id version outlet title url published day byline hash ingested extractor quotes origin removed seal"),
        Of("body", 1, "row text extraction"),
        Of("sketch", 1, "row origin runs signature"),
        Of("sketch_key", 2, "key row"),
        Of("piece", 1, "unit utterance speaker negations words seal"),
        Of("piece_key", 2, "key unit"),
        Of("sentence", 2, "utterance unit"),
        Of("speaker", 1, "key name kind seal"),
        Of("speaker_form", 3, "key name kind units"),
        Of("speaker_name", 2, "name key"),
        Of("merged", 2, "kind old new change seal"),
        Of("counter", 1, "kind last seal"),
        Of("change", 1, "number added removed forgets mark"),
        Of("forgotten", 1, "id seal"),
        Of("fact", 2, "kind key value expires"),
    ];

    private string Key => string.Join(", ", Columns.Take(Keys));

    /// <summary>The statement that inserts a row.</summary>
    private string Insert => $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({Parameters(1, Columns.Length)})";

    /// <summary>Key of the last row; null for an empty table.</summary>
    public object?[]? LastKey(StoreConnection connection)
    {
        using var last = new Statement(connection, $"SELECT {Key} FROM {Name} ORDER BY {string.Join(", ", Columns.Take(Keys).Select(column => column + " DESC"))} LIMIT 1", 0);
        using var reader = last.Query();
        return reader.Read() ? Read(reader, Keys) : null;
    }

    /// <summary>Rows in the order of the key, those behind <paramref name="after"/> where it is given; some at a time are read before they are handed on.</summary>
    public IEnumerable<object?[]> After(StoreConnection connection, object?[]? after)
    {
        var columns = string.Join(", ", Columns);
        var limit = string.Create(CultureInfo.InvariantCulture, $" ORDER BY {Key} LIMIT {Chunk}");
        using var first = new Statement(connection, $"SELECT {columns} FROM {Name}{limit}", 0);
        using var next = new Statement(connection, $"SELECT {columns} FROM {Name} WHERE ({Key}) > ({Parameters(1, Keys)}){limit}", Keys);
        while (true)
        {
            var rows = new List<object?[]>(Chunk);
            using (var reader = after is null ? first.Query() : next.Query(after))
            {
                while (reader.Read())
                    rows.Add(Read(reader, Columns.Length));
            }
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Chunk)
                yield break;
            after = rows[^1][..Keys];
        }
    }

    /// <summary>Copies the rows behind <paramref name="after"/>, all where it is null, in several transactions.</summary>
    public void Copy(StoreConnection from, StoreConnection to, object?[]? after, CancellationToken cancellationToken)
    {
        using var insert = new Statement(to, Insert, Columns.Length);
        foreach (var batch in After(from, after).Chunk(Batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var transaction = to.BeginWriting();
            foreach (var row in batch)
                insert.Send(row);
            transaction.Commit();
        }
    }

    /// <summary>How many rows there are, and the hash of them all.</summary>
    public CopiedTable Sum(StoreConnection connection, CancellationToken cancellationToken)
    {
        var hash = new XxHash3();
        var count = 0L;
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (var row in After(connection, null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bytes, Seal.Of(row));
            hash.Append(bytes);
            count++;
        }
        return new CopiedTable(Name, count, hash.GetCurrentHashAsUInt64());
    }

    private static TableRows Of(string name, int keys, string columns) => new(name, columns.Split(' '), keys);

    private static string Parameters(int from, int count) =>
        string.Join(", ", Enumerable.Range(from, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));

    private static object?[] Read(System.Data.Common.DbDataReader reader, int count)
    {
        var values = new object?[count];
        for (var column = 0; column < count; column++)
            values[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        return values;
    }
}
