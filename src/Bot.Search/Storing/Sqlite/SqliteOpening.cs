using System.Text.Json;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Opens a store: makes a new one, brings an old one to this version, looks at a small one whole, reads one that cannot be written.</summary>
internal static class SqliteOpening
{
    /// <summary>Bytes up to which every row is looked at before the first answer; a larger store is checked beside the answers.</summary>
    private const long SmallStore = 4L << 20;

    /// <exception cref="CoverageUnusableException">The store is missing beside its index, damaged, or of a newer version.</exception>
    public static SqliteConnections Open(StorePlace place, ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log)
    {
        RefuseLost(place);
        RefuseDamagedLog(place);
        var connections = File.Exists(place.File) && !CanBeWritten(place.File)
            ? OpenReadOnly(place, damaged)
            : OpenForWriting(place, analyzer, damaged, log);
        var isSound = false;
        try
        {
            if (new FileInfo(place.File).Length <= SmallStore)
                StoreCheck.RunFirst(connections, damaged, log);
            isSound = true;
            return connections;
        }
        finally
        {
            if (!isSound)
                connections.Dispose();
        }
    }

    /// <summary>A store that vanished must not be taken for one that never was: the seeds would stand in its place.</summary>
    private static void RefuseLost(StorePlace place)
    {
        if (File.Exists(place.File))
            return;
        var index = new[] { place.IndexFolder, place.OldIndexFolder }.FirstOrDefault(Directory.Exists);
        if (index is not null)
        {
            throw new CoverageUnusableException(
                $"The store {place.File} is missing, but its index {index} is still there: put the store back, or move the index away to begin with an empty one.");
        }
    }

    /// <summary>Opening would take what is readable of the log into the file and throw the rest away.</summary>
    private static void RefuseDamagedLog(StorePlace place)
    {
        var log = place.File + "-wal";
        if (File.Exists(place.File) && SqliteLogCheck.FindDamage(log) is var (offset, changes))
        {
            throw new CoverageUnusableException(
                $"The log {log} of the store is damaged, and at least {changes} of the last changes cannot be read: bring the store and its log back from a copy, or cut the log off at {offset} bytes to go on without them and ingest again what is missing.");
        }
    }

    private static SqliteConnections OpenForWriting(StorePlace place, ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log)
    {
        place.Make();
        var connection = SqliteConnections.Connect(place.File);
        SqliteConnections? connections = null;
        try
        {
            var version = SqliteSchema.VersionOf(connection);
            StoreSchema.RefuseNewer(version, place.File);
            connection.Execute("PRAGMA journal_mode = WAL");
            if (version == 0)
                SqliteSchema.Create(connection, null, AnalysisVersion.Current);
            else if ((version < StoreSchema.Version && SqliteSchema.Upgrade(connection) < StoreSchema.Version)
                || (string)connection.Scalar("SELECT analysis FROM store")! != AnalysisVersion.Current)
            {
                connection = SqliteRewrite.Run(place, connection, analyzer, log);
            }
            ImportForgotten(place, connection);
            // A process that died while it forgot may have left the words in the log.
            if (new FileInfo(place.File + "-wal") is { Exists: true, Length: > 0 })
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return connections = new SqliteConnections(place.File, connection, false, damaged, null);
        }
        finally
        {
            if (connections is null)
                connection.Dispose();
        }
    }

    private static SqliteConnections OpenReadOnly(StorePlace place, DamagedArticles damaged)
    {
        var copy = new FileInfo(place.File + "-wal") is { Exists: true, Length: > 0 } ? new TemporaryCopy(place.File) : null;
        var file = copy?.File ?? place.File;
        var connection = copy is null ? SqliteConnections.ConnectReadOnly(file) : SqliteConnections.Connect(file);
        var version = SqliteSchema.VersionOf(connection);
        StoreSchema.RefuseNewer(version, place.File);
        if (version == StoreSchema.Version && (string)connection.Scalar("SELECT analysis FROM store")! == AnalysisVersion.Current)
            return new SqliteConnections(file, connection, true, damaged, copy);
        connection.Dispose();
        throw new CoverageUnusableException(
            $"The store {place.File} was made by an earlier version of the bot and cannot be brought to this one where it lies: give this user the right to write to its folder, or copy it elsewhere.");
    }

    private static bool CanBeWritten(string path)
    {
        try
        {
            using var connection = SqliteConnections.Connect(path);
            // Opening a transaction for writing needs the log and its index beside the file.
            connection.Execute("BEGIN IMMEDIATE; ROLLBACK");
            return true;
        }
        catch (SqliteException fault) when (SqliteFaults.ForbidsWriting(fault))
        {
            return false;
        }
    }

    /// <summary>Earlier versions kept this list in a file. Done again after a crash it changes nothing.</summary>
    private static void ImportForgotten(StorePlace place, StoreConnection connection)
    {
        if (!File.Exists(place.OldForgottenFile))
            return;
        var ids = ReadForgotten(place.OldForgottenFile);
        using (var transaction = connection.BeginWriting())
        {
            using var counters = new GroupCounters(connection);
            using var rows = new ForgottenRows(connection, counters);
            foreach (var id in ids)
                rows.Add(new ArticleId(id));
            counters.Save();
            transaction.Commit();
        }
        File.Delete(place.OldForgottenFile);
    }

    private static List<string> ReadForgotten(string file)
    {
        try
        {
            if (JsonSerializer.Deserialize<List<string?>>(File.ReadAllBytes(file)) is { } ids && ids.TrueForAll(id => !string.IsNullOrEmpty(id)))
                return ids!;
            throw new JsonException("It is no list of ids.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CoverageUnusableException(
                $"The list of forgotten articles {file} cannot be read, so what was forgotten could come back: bring it back from a copy, or delete it to begin with an empty one.", fault);
        }
    }
}
