using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Following;

/// <summary>Reads rows of the store and adds their passages to a writer, on all processors.</summary>
internal sealed class RowAdder(ITermAnalyzer analyzer)
{
    /// <summary>Rows that are read before they are analysed together.</summary>
    private const int Batch = 64;

    private static readonly int Workers = Math.Clamp(Environment.ProcessorCount, 1, 4);
    private readonly PassageDocuments[] _makers = [.. Enumerable.Range(0, Workers).Select(_ => new PassageDocuments(analyzer))];

    public void Add(IndexWriter writer, IEnumerable<long> rows, StoreSession session)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            var read = new List<(ArticleRow Row, Dictionary<int, long> Utterances)>(batch.Length);
            foreach (var number in batch)
            {
                if (session.ReadRow(number) is { } row)
                    read.Add((row, session.Utterances.UtterancesOf(number)));
            }
            Index(writer, read);
        }
    }

    private void Index(IndexWriter writer, List<(ArticleRow Row, Dictionary<int, long> Utterances)> rows)
    {
        if (rows.Count == 1)
        {
            writer.AddDocuments(_makers[0].Make(rows[0].Row, rows[0].Utterances));
            return;
        }
        var next = -1;
        Parallel.For(0, Math.Min(Workers, rows.Count), worker =>
        {
            for (var at = Interlocked.Increment(ref next); at < rows.Count; at = Interlocked.Increment(ref next))
                writer.AddDocuments(_makers[worker].Make(rows[at].Row, rows[at].Utterances));
        });
    }
}
