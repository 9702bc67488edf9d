using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sqlite;

/// <summary>
/// Brings a store of an earlier version, or of an earlier analysis of words, to this one: everything is written into a new
/// file beside it, which takes its place as a whole. A process that dies on the way leaves the old store as it was.
/// </summary>
internal static class SqliteRewrite
{
    /// <summary>Takes over <paramref name="old"/>; gives a connection to the new file.</summary>
    public static StoreConnection Run(StorePlace place, StoreConnection old, ITermAnalyzer analyzer, ILogger log)
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
                StoreRewriting.Copy(old, version > 1, fresh, analyzer, log);
                CopyTable(old, fresh, "forgotten");
                StoreRewriting.CountForgotten(fresh);
                CopyTable(old, fresh, "fact");
                fresh.Execute("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
            }
            old.Execute("ROLLBACK; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        File.Move(target, place.File, overwrite: true);
        if (Directory.Exists(place.OldIndexFolder))
            Directory.Delete(place.OldIndexFolder, recursive: true);
        return SqliteConnections.Connect(place.File);
    }

    /// <summary>A table that earlier versions may lack.</summary>
    private static void CopyTable(StoreConnection old, StoreConnection fresh, string name)
    {
        if (old.Scalar($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{name}'") is not null)
            TableRows.All.Single(table => table.Name == name).Copy(old, fresh, null, CancellationToken.None);
    }

    private static void DeleteFiles(string path)
    {
        foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + "-journal"])
            File.Delete(file);
    }
}
