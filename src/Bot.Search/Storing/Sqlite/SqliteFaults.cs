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

    /// <summary>Runs on the store alone; every fault of the file comes out in plain words.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    public static T Run<T>(string path, Func<T> action)
    {
        try
        {
            return Guard(path, action);
        }
        catch (Exception fault) when (fault is InvalidCastException or FormatException)
        {
            throw new CoverageUnusableException(
                $"The store {path} is damaged, a value has another type than was written: bring it back from a copy, or move the file and {StorePlace.IndexName} away and ingest the articles again.", fault);
        }
    }

    /// <summary>Runs on the store among other things: only what is surely the store's fault is translated.</summary>
    /// <exception cref="CoverageUnusableException">The store cannot be used.</exception>
    public static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException fault)
        {
            throw Translate(fault, path);
        }
        catch (StoreDamageException damage)
        {
            throw new CoverageUnusableException(
                $"The store {path} is damaged in {damage.What}: bring it back from a copy, or move the file and {StorePlace.IndexName} away and ingest the articles again.", damage);
        }
    }

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
