using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Following;

/// <inheritdoc/>
/// <param name="store">What the folder of an index is called depends on the engine of its store.</param>
internal sealed class IndexCopier(ICoverageStore store) : IIndexCopier
{
    /// <summary>A commit whose files are replaced while they are copied is given up for the next one, so often.</summary>
    private const int MostTries = 10;

    public async Task<CopiedIndex> CopyAsync(string source, string target, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(store.IndexFolder);
        (source, target) = (Path.Combine(Path.GetFullPath(source), name), Path.Combine(Path.GetFullPath(target), name));
        using var taken = new IndexFolder(target);
        if (!taken.TryTake())
            throw new CoverageUnusableException($"The folder {target} is in use, or cannot be written: name the data folder of a copy that does not run.");
        if (taken.Newest() is not null)
            throw new CoverageUnusableException($"There is an index in {target} already: delete that folder to have another one.");
        using var home = new IndexFolder(source);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryCopyAsync(home, taken, source, cancellationToken);
            }
            // The writer has merged meanwhile, and its old files are gone.
            catch (FileNotFoundException) when (tries < MostTries)
            {
                taken.DeleteAllBut(null);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                taken.DeleteAllBut(null);
                throw new CoverageUnusableException($"The index cannot be copied to {target} ({IndexFaults.Describe(fault)}); nothing was kept of it.", fault);
            }
        }
    }

    private static async Task<CopiedIndex> TryCopyAsync(IndexFolder home, IndexFolder taken, string source, CancellationToken cancellationToken)
    {
        if (home.Newest() is not { } folder || LastCommit(folder) is not { } commit || IndexMark.Read(commit.UserData) is not { } mark)
            throw new CoverageUnusableException($"There is no whole index in {source}: name the data folder of a copy that has answered.");
        var next = taken.MakeNext();
        var names = IndexFiles.Of(commit);
        // The file of the commit comes last: without it there is no index there.
        foreach (var name in names.OrderBy(name => name == commit.SegmentsFileName))
            await CopyFileAsync(Path.Combine(folder, name), Path.Combine(next, name), cancellationToken);
        if (IndexFiles.FindDamage(next, names, cancellationToken) is { } damage)
            throw new IOException($"the file {damage}");
        return new CopiedIndex(mark.Sequence, names.Count, IndexFiles.Bytes(next, names));
    }

    private static IndexCommit LastCommit(string folder)
    {
        try
        {
            return IndexFiles.LastCommit(folder);
        }
        catch (Exception fault) when (IndexFaults.IsOfIndex(fault) && fault is not FileNotFoundException)
        {
            throw new CoverageUnusableException($"The index in {folder} cannot be read ({IndexFaults.Describe(fault)}): the copy whose it is makes it anew with its next question.", fault);
        }
    }

    private static async Task CopyFileAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        await source.CopyToAsync(target, cancellationToken);
    }
}
