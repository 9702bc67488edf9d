namespace Bot.Search.Ingestion.Watching;

/// <summary>The watched folders.</summary>
public interface IFolderWatch
{
    /// <summary>
    /// Reads what is new or changed since the last look and has come to rest; false when no folder is watched. A fault of
    /// the store is thrown, and the same files are read at the next look.
    /// </summary>
    Task<bool> LookAsync(CancellationToken cancellationToken);
}
