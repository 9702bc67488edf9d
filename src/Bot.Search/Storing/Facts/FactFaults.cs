using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Facts;

/// <summary>Says in plain words what is wrong (result codes: https://sqlite.org/rescode.html).</summary>
internal static class FactFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static FactsUnusableException Translate(Exception fault, string path) => new(CodeOf(fault) switch
    {
        Busy or Locked => $"The store {path} is held by another process for too long: let that one finish, or stop it.",
        ReadOnly => $"The store {path} cannot be written: give this user the right to write to it and its folder.",
        Corrupt or NotADatabase => $"The store {path} is damaged or is none: move the file away and ingest the articles again.",
        Full => $"There is no room left on the disk of {path}: make room.",
        CannotOpen or null => $"The store {path} cannot be opened: check that its folder exists and that this user may write there.",
        var code => $"The store {path} cannot be used (SQLite result {code}): check the disk.",
    }, fault);

    private static int? CodeOf(Exception fault) => fault is TimeoutException ? Busy : (fault as SqliteException)?.SqliteErrorCode;
}
