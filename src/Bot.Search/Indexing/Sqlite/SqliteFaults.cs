using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Says in plain words what is wrong with the store (result codes: https://sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Makes the folder of the store.</summary>
    /// <exception cref="IndexUnusableException">It cannot be made.</exception>
    public static void CreateFolder(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnusableException(
                $"The data folder {folder} cannot be made: choose another one, or give this user the right to make it.", fault);
        }
    }

    public static IndexUnusableException Translate(SqliteException fault, string path) => new(fault.SqliteErrorCode switch
    {
        Busy => $"The index {path} is held by another process for too long: let that one finish, or stop it.",
        ReadOnly => $"The index {path} cannot be written: give this user the right to write to it and its folder.",
        Corrupt or NotADatabase => $"The index {path} is damaged or is no index: move the file away and ingest the articles again.",
        Full => $"There is no room left on the disk of {path}: make room and start again; nothing acknowledged is lost.",
        CannotOpen => $"The index {path} cannot be opened: check that its folder exists and belongs to this user.",
        _ => $"The index {path} cannot be used (SQLite result {fault.SqliteErrorCode}): check the disk, then move the file away and ingest again.",
    }, fault);
}
