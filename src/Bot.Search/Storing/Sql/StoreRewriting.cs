using System.Globalization;
using Bot.Search.Analyzing;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sql;

/// <summary>Writes the articles of one store into another, whose groups are made anew: for a store of an earlier analysis of words.</summary>
internal static class StoreRewriting
{
    private const int Batch = 100;

    /// <summary>From so many articles on it takes long enough to say how far it is.</summary>
    private const int WorthTelling = 2_000;

    /// <param name="old">Whose articles are taken; nobody writes to it.</param>
    /// <param name="hasSeals">False for the first version of the tables.</param>
    /// <param name="fresh">An empty store; in a transaction everything is part of that one.</param>
    /// <param name="analyzer">Gives the words that groups are made by.</param>
    /// <param name="log">Hears how far it is.</param>
    public static void Copy(StoreConnection old, bool hasSeals, StoreConnection fresh, ITermAnalyzer analyzer, ILogger log)
    {
        var damaged = new DamagedArticles();
        using var rows = hasSeals ? new ArticleRows(old, damaged) : ArticleRows.OfFirstVersion(old, damaged);
        using var commits = new StoreCommits(fresh, null, analyzer, damaged);
        var numbers = Numbers(old);
        if (numbers.Count >= WorthTelling)
            log.RewritingStore(numbers.Count);
        var done = 0;
        foreach (var batch in numbers.Chunk(Batch))
        {
            commits.Commit((writer, change) =>
            {
                writer.Write(batch.Select(rows.Find).OfType<ArticleRow>().Select(row => row.Extracted), change, CancellationToken.None);
                return true;
            });
            if (numbers.Count >= WorthTelling && done / WorthTelling != (done += batch.Length) / WorthTelling)
                log.RewritingAt(done, numbers.Count);
        }
        if (damaged.Count > 0)
            log.LeftDamagedBehind(damaged.Count, string.Join(", ", damaged.Ids.Take(10)));
        log.StoreRewritten(numbers.Count - damaged.Count);
    }

    /// <summary>Counts the forgotten articles that were taken over.</summary>
    public static void CountForgotten(StoreConnection fresh)
    {
        using var counters = new GroupCounters(fresh);
        using var transaction = fresh.Transaction is null ? fresh.BeginWriting() : null;
        counters.Move(CounterKind.Forgotten, Convert.ToInt64(fresh.Scalar("SELECT count(*) FROM forgotten"), CultureInfo.InvariantCulture));
        counters.Save();
        transaction?.Commit();
    }

    /// <summary>All versions in the order in which they were read.</summary>
    private static List<long> Numbers(StoreConnection old)
    {
        using var command = old.CreateCommand("SELECT row FROM article ORDER BY ingested, id, version");
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }
}
