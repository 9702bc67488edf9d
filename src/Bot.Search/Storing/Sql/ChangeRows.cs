using System.Globalization;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// The change sequence. Each row says what a transaction added and removed, and carries a mark made of its content and of
/// the mark before: two stores with the same mark at a number have the same history up to there. Only numbers of rows stand
/// here, no words, so it is never trimmed and holds nothing that must be forgotten.
/// </summary>
internal sealed class ChangeRows(StoreConnection connection) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT INTO change (number, added, removed, forgets, mark) VALUES ($1, $2, $3, $4, $5)", 5);
    private readonly Statement _after = new(connection, "SELECT number, added, removed, forgets, mark FROM change WHERE number > $1 ORDER BY number", 1);
    private readonly Statement _mark = new(connection, "SELECT mark FROM change WHERE number = $1", 1);
    private readonly Statement _lastForget = new(connection, "SELECT max(number) FROM change WHERE forgets = 1", 0);

    public void Add(StoreChange change)
    {
        var number = change.Number;
        var added = Numbers(change.Added.Select(row => row.Row));
        var removed = Numbers(change.Removed);
        var mark = MarkOf(MarkAt(number - 1), number, added, removed, change.Forgets);
        _insert.Send(number, added, removed, change.Forgets ? 1 : 0, mark);
        if (connection.Dialect.Announcement is { } announcement)
            connection.Send(announcement, []);
    }

    /// <summary>The mark of a change; 0 before the first one and for a number that is not there.</summary>
    public long MarkAt(long number)
    {
        using var reader = _mark.Query(number);
        return reader.Read() ? reader.GetInt64(0) : 0;
    }

    /// <summary>Number of the last change by which words had to leave the disk; 0 when there is none.</summary>
    public long LastForget()
    {
        using var reader = _lastForget.Query();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) : 0;
    }

    /// <summary>All changes after a number, as one.</summary>
    /// <exception cref="StoreDamageException">A change is missing, or not as it was written.</exception>
    public ChangesSince After(long after)
    {
        var (added, removed) = (new HashSet<long>(), new HashSet<long>());
        var (last, mark) = (after, MarkAt(after));
        using var reader = _after.Query(after);
        while (reader.Read())
        {
            var (number, adds, removes) = (reader.GetInt64(0), reader.GetString(1), reader.GetString(2));
            mark = MarkOf(mark, number, adds, removes, reader.GetInt32(3) != 0);
            if (number != last + 1 || mark != reader.GetInt64(4))
                throw new StoreDamageException("the list of changes");
            last = number;
            foreach (var row in Parse(removes))
            {
                if (!added.Remove(row))
                    removed.Add(row);
            }
            added.UnionWith(Parse(adds));
        }
        return new ChangesSince(last, mark, [.. added.Order()], removed);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _after.Dispose();
        _mark.Dispose();
        _lastForget.Dispose();
    }

    private static long MarkOf(long before, long number, string added, string removed, bool forgets) =>
        Seal.Of(before, number, added, removed, forgets ? 1 : 0);

    private static string Numbers(IEnumerable<long> rows) =>
        string.Join(',', rows.Order().Select(row => row.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<long> Parse(string numbers) => numbers.Length == 0
        ? []
        : numbers.Split(',').Select(number => long.TryParse(number, CultureInfo.InvariantCulture, out var row) ? row : throw new StoreDamageException("the list of changes"));
}

/// <summary>What has changed since a number.</summary>
/// <param name="Number">Number of the last change.</param>
/// <param name="Mark">Its mark.</param>
/// <param name="Added">Rows that came and are still there, in order.</param>
/// <param name="Removed">Rows that were there before and are gone.</param>
internal sealed record ChangesSince(long Number, long Mark, IReadOnlyList<long> Added, IReadOnlySet<long> Removed);

/// <summary>What one transaction does to the rows of <c>article</c>, while it is being written.</summary>
internal sealed class StoreChange
{
    private readonly HashSet<long> _removed = [];
    private readonly Dictionary<long, ArticleRow> _added = [];

    /// <summary>Rows that are there no more.</summary>
    public IReadOnlySet<long> Removed => _removed;

    /// <summary>Rows that are new; one that is removed again in the same transaction leaves.</summary>
    public IReadOnlyCollection<ArticleRow> Added => _added.Values;

    /// <summary>Its place in the change sequence, given at its end.</summary>
    public long Number { get; set; }

    /// <summary>True when words must leave the disk.</summary>
    public bool Forgets { get; set; }

    public bool IsEmpty => _removed.Count == 0 && _added.Count == 0 && !Forgets;

    public void Add(ArticleRow row) => _added[row.Row] = row;

    public void Remove(long row)
    {
        if (!_added.Remove(row))
            _removed.Add(row);
    }
}
