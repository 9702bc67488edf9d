using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Sql;

/// <summary>Looks at the whole store: the database's own check of its pages, then the seal of every row and the hash of every text.</summary>
internal static class StoreCheck
{
    private const string ArticleFault = "article ";

    /// <summary>What is damaged, a phrase each; empty when all is well.</summary>
    public static IReadOnlyList<string> Run(StoreSession session, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        faults.AddRange(session.Connection.Dialect.CheckPages(session.Connection.Inner));
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
        foreach (var row in session.Catalogue.Numbers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (session.Rows.Find(row) is null)
                faults.Add($"{ArticleFault}{row}");
        }
        return faults;
    }

    /// <summary>Looks at a small store whole before its first answer.</summary>
    /// <exception cref="StoreDamageException">Something is damaged that concerns more than a single article.</exception>
    public static void RunFirst(OpenStore store, DamagedArticles damaged, ILogger log)
    {
        using var session = store.Freeze();
        if (Structure(Run(session, CancellationToken.None)) is { } fault)
            throw new StoreDamageException(fault);
        if (damaged.Count > 0)
            log.ArticlesDamaged(damaged.Count);
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

    private static int CountBroken(StoreConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
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
