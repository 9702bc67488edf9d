using System.Text.Json;
using Bot.Search.Domain;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion;

/// <summary>Writes batches for the shared queue, and their reports; only copies of one version read each other's.</summary>
internal static class QueueFormat
{
    public static byte[] Write(QueuedDocuments documents) => JsonSerializer.SerializeToUtf8Bytes(documents);

    /// <exception cref="JsonException">Another version wrote it.</exception>
    public static QueuedDocuments ReadDocuments(byte[] written) => JsonSerializer.Deserialize<QueuedDocuments>(written)!;

    public static byte[] Write(IReadOnlyList<IngestItem> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => new Row(row, [.. row.Marks.Select(mark => mark.Value)])));

    public static IReadOnlyList<IngestItem> ReadRows(byte[] written) =>
        [.. JsonSerializer.Deserialize<Row[]>(written)!.Select(row => row.Item with { Marks = [.. row.Marks.Select(mark => new ArticleId(mark))] })];

    private sealed record Row(IngestItem Item, string[] Marks);
}

/// <summary>Documents that any copy of the bot may read.</summary>
/// <param name="LeavesForgotten">Whether what people have forgotten stays out.</param>
/// <param name="Documents">In their order.</param>
internal sealed record QueuedDocuments(bool LeavesForgotten, IReadOnlyList<SourceDocument> Documents);
