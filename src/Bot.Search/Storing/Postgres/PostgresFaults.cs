using System.Data.Common;
using Bot.Search.Storing.Sql;
using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>Says in plain words what is wrong with the database (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
internal static class PostgresFaults
{
    /// <summary>For what runs on this store.</summary>
    public static StoreGuard GuardOf(string store) => new(
        store, "bring it back from a backup", fault => fault is DbException or TimeoutException || IsBroken(fault) ? Translate(fault, store) : null);

    /// <summary>
    /// True when the server is gone, was stopped, or has changed its part, and when a standby has ended what read rows that its primary has
    /// cleared away: what was asked has not been done, and another try may do it.
    /// </summary>
    public static bool IsLost(Exception fault) => fault is PostgresException told
        ? told.SqlState.StartsWith("08", StringComparison.Ordinal) || told.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || told.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.SerializationFailure
        : fault is (NpgsqlException and not NpgsqlOperationInProgressException) or TimeoutException;

    /// <summary>True for the fault of a connection that broke between two statements: the driver takes that for its caller's mistake.</summary>
    public static bool IsBroken(Exception fault) => fault is InvalidOperationException { Source: nameof(Npgsql) };

    /// <summary>None of the servers takes writes.</summary>
    public static StoreNotWritableException NoPrimary(string store, Exception fault) => new(
        $"The store {store} takes no writes just now, none of its servers is a primary: nothing of this was stored, questions are still answered, and it can be tried again in a minute.", fault);

    /// <summary>What can be reached is a standby that has not got what this process knows to be in the store.</summary>
    public static CoverageUnusableException Behind(string store, Exception fault) => new(
        $"The store {store} has a standby only, and that is behind what was acknowledged: questions are answered when it has caught up or there is a primary.", fault);

    /// <summary>One sentence for the operator.</summary>
    public static string Describe(Exception fault, string store) => (fault as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The store {store} refuses the user or the password of Coverage:ConnectionString: check both.",
        PostgresErrorCodes.InvalidCatalogName => $"The database of the store {store} does not exist: create it, or name another one in Coverage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege => $"The user of the store {store} may not do what is needed: it has to own the schema, or may create one in the database.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The store {store} takes no writes just now: its server is a standby. Questions are answered; try again when there is a primary.",
        PostgresErrorCodes.DiskFull => $"There is no room left on the disk of the store {store}: make room; nothing acknowledged is lost.",
        PostgresErrorCodes.TooManyConnections => $"The store {store} has no connection left: raise max_connections, or lower Maximum Pool Size in Coverage:ConnectionString.",
        PostgresErrorCodes.LockNotAvailable => $"The store {store} is held by another process for too long: let that one finish, or stop it.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => $"The store {store} lacks a table of this version: bring it back from a backup, or choose another schema.",
        { } state when !IsLost(fault) => $"The store {store} cannot be used (SQLSTATE {state}): look into the log of the database.",
        _ => $"The store {store} cannot be reached: check that its server runs and that Coverage:ConnectionString names it; nothing acknowledged is lost.",
    };

    private static CoverageUnusableException Translate(Exception fault, string store) => (fault as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.DiskFull => new StoreNotWritableException(Describe(fault, store), fault),
        _ when IsLost(fault) || IsBroken(fault) => new StoreLostException(Describe(fault, store), fault),
        _ => new CoverageUnusableException(Describe(fault, store), fault),
    };
}
