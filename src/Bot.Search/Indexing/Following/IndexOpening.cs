using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Indexing.Following;

/// <summary>Finds out whether the index on disk can serve a store.</summary>
internal static class IndexOpening
{
    /// <summary>Bytes up to which all checksums are looked at before the first answer; a larger index is checked beside the answers.</summary>
    private const long SmallIndex = 64L << 20;

    /// <summary>The index on disk, as of its last commit; null when there is none that serves. Says why not, where there is one.</summary>
    public static WrittenIndex? TryOpen(IndexFolder home, StoreSession session, ITermAnalyzer analyzer, ILogger log)
    {
        if (home.Newest() is not { } folder)
            return null;
        WrittenIndex? index = null;
        try
        {
            index = WrittenIndex.Open(home, folder, analyzer);
            var misfit = index.Mark.Misfit(session);
            if (misfit is null && IndexFiles.Bytes(folder, index.CommittedFiles) <= SmallIndex)
                misfit = IndexFiles.FindDamage(folder, index.CommittedFiles, CancellationToken.None);
            if (misfit is null)
            {
                // Opens every file: one that is missing shows here, not in the middle of an answer.
                foreach (var reader in index.Open([]).Readers)
                    reader.DecRef();
                return index;
            }
            log.IndexUnfit(misfit);
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            log.IndexUnfit(IndexFaults.Describe(fault));
        }
        index?.Dispose();
        return null;
    }

    /// <summary>What is wrong with the files of the last commit; null when nothing is, or when it is being replaced just now.</summary>
    public static string? FindDamage(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var names = IndexFiles.Of(IndexFiles.LastCommit(folder));
            var damage = IndexFiles.FindDamage(folder, names, cancellationToken);
            return damage is null || names.All(name => File.Exists(Path.Combine(folder, name))) ? damage : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            // A file that is missing because the writer has merged since is none of the newest commit.
            return IsWhole(folder) ? null : IndexFaults.Describe(fault);
        }
    }

    private static bool IsWhole(string folder)
    {
        try
        {
            return IndexFiles.LastCommit(folder).FileNames.All(name => File.Exists(Path.Combine(folder, name)));
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault))
        {
            return false;
        }
    }
}
