using System.Globalization;

namespace Bot.Search.Storing.Sql;

/// <summary>
/// Rows for one table. Where a database takes many at once they wait as one array a column, and go before the next statement
/// of another sort; elsewhere each is inserted when it is added.
/// </summary>
internal sealed class RowInsert : IWaitingRows, IDisposable
{
    /// <summary>Rows that wait at most.</summary>
    private const int MostWaiting = 1_000;

    private readonly StoreConnection _connection;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Statement _one;
    private readonly string? _many;
    private readonly List<object?>[] _waiting;

    /// <param name="connection">To the store.</param>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Columns that are given.</param>
    /// <param name="conflict">What happens to a row whose key is there; empty where that is a fault.</param>
    public RowInsert(StoreConnection connection, string table, IReadOnlyList<Column> columns, string conflict = "")
    {
        (_connection, _columns) = (connection, columns);
        var names = string.Join(", ", columns.Select(column => column.Name));
        var parameters = string.Join(", ", Enumerable.Range(1, columns.Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));
        _one = new Statement(connection, $"INSERT INTO {table} ({names}) VALUES ({parameters}) {conflict}", columns.Count);
        _many = connection.Dialect.Rows([.. columns.Select(column => column.Kind)]) is { } rows ? $"INSERT INTO {table} ({names}) SELECT * FROM {rows} {conflict}" : null;
        _waiting = [.. columns.Select(_ => new List<object?>())];
    }

    /// <summary>True when rows are sent together.</summary>
    public bool IsTogether => _many is not null;

    /// <summary>Adds a row, its values in the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        if (_many is null)
        {
            _one.Execute(values);
            return;
        }
        if (_waiting[0].Count == 0)
            _connection.Gather(this);
        for (var column = 0; column < values.Length; column++)
            _waiting[column].Add(values[column]);
        if (_waiting[0].Count >= MostWaiting)
            _connection.PutGathered();
    }

    /// <inheritdoc/>
    public (string Sql, object[] Values) Take()
    {
        var values = _columns.Select((column, at) => Column.Array(column.Kind, _waiting[at])).ToArray();
        Drop();
        return (_many!, values);
    }

    /// <inheritdoc/>
    public void Drop()
    {
        foreach (var column in _waiting)
            column.Clear();
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Column(string Name, ColumnKind Kind)
{
    public static Column Number(string name) => new(name, ColumnKind.Number);

    public static Column Text(string name) => new(name, ColumnKind.Text);

    public static Column Bytes(string name) => new(name, ColumnKind.Bytes);

    /// <summary>The values of a column as one parameter.</summary>
    public static object Array(ColumnKind kind, IEnumerable<object?> values) => kind switch
    {
        ColumnKind.Number => Numbers([.. values]),
        ColumnKind.Text => values.Select(value => (string?)value).ToArray(),
        _ => values.Select(value => (byte[]?)value).ToArray(),
    };

    // Numbers that all are there travel at a fraction of the cost of those that may be missing.
    private static object Numbers(object?[] values) => System.Array.IndexOf(values, null) < 0
        ? System.Array.ConvertAll(values, value => value is long number ? number : Convert.ToInt64(value, CultureInfo.InvariantCulture))
        : System.Array.ConvertAll(values, value => value is null ? (long?)null : Convert.ToInt64(value, CultureInfo.InvariantCulture));
}

/// <summary>What a column holds: one of the types that <see cref="SqlDialect"/> names.</summary>
internal enum ColumnKind
{
    Number,
    Text,
    Bytes,
}
