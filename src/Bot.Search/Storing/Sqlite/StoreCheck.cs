using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Looks at the whole store: SQLite's own check of pages and indexes, then the seal of every row and the hash of every text.</summary>
internal static class StoreCheck
{
    private const string ArticleFault = "article ";

    /// <summary>What is damaged, a phrase each; empty when all is well.</summary>
    public static IReadOnlyList<string> Run(StoreSession session, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        faults.AddRange(Integrity(session.Connection));
        if (faults.Count > 0)
            return faults;
        Try(faults, () => session.ChangesAfter(0));
        Try(faults, () => session.MergesAfter(0));
        Try(faults, () => session.Forgotten());
        foreach (var (what, sql) in Sealed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CountBroken(session.Connection, sql) is > 0 and var broken)
                faults.Add($"{what} ({broken} rows)");
        }
        foreach (var row in session.Catalogue.Numbers(session.Transaction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (session.Rows.Find(session.Transaction, row) is null)
                faults.Add($"{ArticleFault}{row}");
        }
        return faults;
    }

    /// <summary>The first fault that concerns more than a single article; null when there is none.</summary>
    public static string? Structure(IEnumerable<string> faults) =>
        faults.FirstOrDefault(fault => !fault.StartsWith(ArticleFault, StringComparison.Ordinal));

    /// <summary>Tables whose rows end with a seal over the columns before it.</summary>
    private static readonly (string What, string Sql)[] Sealed =
    [
        ("the groups of equal words", "SELECT unit, utterance, speaker, negations, words, seal FROM piece"),
        ("the names of speakers", "SELECT key, name, kind, seal FROM speaker"),
        ("a counter", "SELECT kind, last, seal FROM counter"),
    ];

    private static List<string> Integrity(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(5)";
        using var reader = command.ExecuteReader();
        var faults = new List<string>();
        while (reader.Read())
        {
            if (reader.GetString(0) is not "ok" and var fault)
                faults.Add($"its pages ({fault.ReplaceLineEndings(" ")})");
        }
        return faults;
    }

    private static int CountBroken(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var broken = 0;
        while (reader.Read())
        {
            reader.GetValues(values);
            var columns = Array.ConvertAll(values[..^1], value => value is DBNull ? null : value);
            broken += values[^1] is long seal && IsSealed(columns, seal) ? 0 : 1;
        }
        return broken;
    }

    /// <summary>A value whose type a flipped bit has changed has no seal.</summary>
    private static bool IsSealed(object?[] columns, long seal) =>
        Array.TrueForAll(columns, value => value is null or string or byte[] or long) && Seal.Of(columns) == seal;

    private static void Try(List<string> faults, Action read)
    {
        try
        {
            read();
        }
        catch (StoreDamageException damage)
        {
            faults.Add(damage.What);
        }
    }
}
