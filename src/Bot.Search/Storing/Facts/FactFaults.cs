using Bot.Search.Storing.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Facts;

/// <summary>Says in plain words what is wrong (result codes: https://sqlite.org/rescode.html).</summary>
internal static class FactFaults
{
    public static FactsUnusableException Translate(Exception fault, string path) => new(CodeOf(fault) switch
    {
        SqliteFaults.Busy or SqliteFaults.Locked => $"The store {path} is held by another process for too long: let that one finish, or stop it.",
        SqliteFaults.ReadOnly => $"The store {path} cannot be written: give this user the right to write to it and its folder.",
        SqliteFaults.Corrupt or SqliteFaults.NotADatabase => $"The store {path} is damaged or is none: move the file away and ingest the articles again.",
        SqliteFaults.Full => $"There is no room left on the disk of {path}: make room.",
        SqliteFaults.CannotOpen or null => $"The store {path} cannot be opened: check that its folder exists and that this user may write there.",
        var code => $"The store {path} cannot be used (SQLite result {code}): check the disk.",
    }, fault);

    private static int? CodeOf(Exception fault) => fault is TimeoutException ? SqliteFaults.Busy : (fault as SqliteException)?.SqliteErrorCode;
}
