using Bot.Search.Storing.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Says in plain words what is wrong with the store (result codes: https://sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    internal const int Busy = 5;
    internal const int Locked = 6;
    internal const int ReadOnly = 8;
    internal const int Corrupt = 11;
    internal const int Full = 13;
    internal const int CannotOpen = 14;
    internal const int NotADatabase = 26;

    /// <summary>For what runs on this store.</summary>
    public static StoreGuard GuardOf(string path) => new(
        path,
        $"bring it back from a copy, or move the file and {StorePlace.IndexName} away and ingest the articles again",
        fault => fault is SqliteException told ? Translate(told, path) : null);

    /// <summary>True when a file cannot be opened for writing, but perhaps for reading.</summary>
    public static bool ForbidsWriting(SqliteException fault) => fault.SqliteErrorCode is ReadOnly or CannotOpen;

    /// <summary>True when somebody else is at work on the file just now.</summary>
    public static bool IsBusy(SqliteException fault) => fault.SqliteErrorCode is Busy or Locked;

    public static CoverageUnusableException Translate(SqliteException fault, string path) => new(fault.SqliteErrorCode switch
    {
        Busy => $"The store {path} is held by another process for too long: let that one finish, or stop it.",
        ReadOnly => $"The store {path} cannot be written: give this user the right to write to it and its folder.",
        Corrupt or NotADatabase => $"The store {path} is damaged or is no store: bring it back from a copy, or move the file away and ingest the articles again.",
        Full => $"There is no room left on the disk of {path}: make room and start again; nothing acknowledged is lost.",
        CannotOpen => $"The store {path} cannot be opened: check that its folder exists and belongs to this user.",
        _ => $"The store {path} cannot be used (SQLite result {fault.SqliteErrorCode}): check the disk, then move the file away and ingest again.",
    }, fault);
}
