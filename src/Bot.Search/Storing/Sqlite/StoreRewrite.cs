using System.Globalization;
using Bot.Search.Analyzing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sqlite;

/// <summary>
/// Brings a store of an earlier version, or of an earlier analysis of words, to this one: everything is written into a new
/// file beside it, which takes its place as a whole. A process that dies on the way leaves the old store as it was.
/// </summary>
internal static class StoreRewrite
{
    private const int Batch = 100;

    /// <summary>From so many articles on it takes long enough to say how far it is.</summary>
    private const int WorthTelling = 2_000;

    /// <summary>Takes over <paramref name="old"/>; gives a connection to the new file.</summary>
    public static SqliteConnection Run(StorePlace place, SqliteConnection old, ITermAnalyzer analyzer, ILogger log)
    {
        var target = place.File + ".new";
        using (old)
        {
            // Nobody may write to what is being left.
            old.Execute("BEGIN IMMEDIATE");
            var version = SqliteSchema.VersionOf(old);
            DeleteFiles(target);
            using (var fresh = SqliteConnections.Connect(target))
            {
                fresh.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
                SqliteSchema.Create(fresh, (string)old.Scalar("SELECT id FROM store")!, AnalysisVersion.Current);
                Copy(old, version, fresh, analyzer, log);
                CopyTable(old, fresh, "forgotten", "id, seal");
                CountForgotten(fresh);
                CopyTable(old, fresh, "fact", "kind, key, value, expires");
                fresh.Execute("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
            }
            old.Execute("ROLLBACK; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        File.Move(target, place.File, overwrite: true);
        if (Directory.Exists(place.OldIndexFolder))
            Directory.Delete(place.OldIndexFolder, recursive: true);
        return SqliteConnections.Connect(place.File);
    }

    private static void Copy(SqliteConnection old, int version, SqliteConnection fresh, ITermAnalyzer analyzer, ILogger log)
    {
        var damaged = new DamagedArticles();
        using var rows = version == 1 ? ArticleRows.OfFirstVersion(old, damaged) : new ArticleRows(old, damaged);
        using var commits = new StoreCommits(fresh, null, analyzer, damaged);
        var numbers = Numbers(old);
        if (numbers.Count >= WorthTelling)
            log.RewritingStore(numbers.Count);
        var done = 0;
        foreach (var batch in numbers.Chunk(Batch))
        {
            commits.Commit((writer, transaction, change) =>
            {
                foreach (var extracted in batch.Select(number => rows.Find(null, number)).OfType<ArticleRow>())
                    writer.Write(transaction, extracted.Extracted, change);
                return true;
            });
            if (numbers.Count >= WorthTelling && done / WorthTelling != (done += batch.Length) / WorthTelling)
                log.RewritingAt(done, numbers.Count);
        }
        if (damaged.Count > 0)
            log.LeftDamagedBehind(damaged.Count, string.Join(", ", damaged.Ids.Take(10)));
        log.StoreRewritten(numbers.Count - damaged.Count);
    }

    /// <summary>All versions in the order in which they were read.</summary>
    private static List<long> Numbers(SqliteConnection old)
    {
        using var command = old.CreateCommand();
        command.CommandText = "SELECT row FROM article ORDER BY ingested, id, version";
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static void CopyTable(SqliteConnection old, SqliteConnection fresh, string table, string columns)
    {
        if (old.Scalar($"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'") is not string sql)
            return;
        if (fresh.Scalar($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{table}'") is null)
            fresh.Execute(sql);
        var count = columns.Split(',').Length;
        var parameters = string.Join(", ", Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));
        using var read = old.CreateCommand();
        read.CommandText = $"SELECT {columns} FROM {table}";
        using var insert = new Statement(fresh, $"INSERT INTO {table} ({columns}) VALUES ({parameters})", count);
        using var reader = read.ExecuteReader();
        using var transaction = fresh.BeginTransaction();
        var values = new object[count];
        while (reader.Read())
        {
            reader.GetValues(values);
            insert.Execute(transaction, values);
        }
        transaction.Commit();
    }

    private static void CountForgotten(SqliteConnection fresh)
    {
        using var counters = new GroupCounters(fresh);
        using var transaction = fresh.BeginTransaction();
        counters.Move(transaction, CounterKind.Forgotten, Convert.ToInt64(fresh.Scalar("SELECT count(*) FROM forgotten"), null));
        transaction.Commit();
    }

    private static void DeleteFiles(string path)
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + "-journal"])
            File.Delete(file);
    }
}
