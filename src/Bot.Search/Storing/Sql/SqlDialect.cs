using System.Data.Common;

namespace Bot.Search.Storing.Sql;

/// <summary>What differs between the databases that a store can lie in; everything else is said once, in one SQL.</summary>
internal abstract class SqlDialect
{
    /// <summary>Type of a text that is compared and ordered by its code points.</summary>
    public abstract string Text { get; }

    /// <summary>Type of a whole number of 64 bits.</summary>
    public abstract string Number { get; }

    public abstract string Bytes { get; }

    /// <summary>Type and constraints of a column whose numbers the database gives out, each once for ever.</summary>
    public abstract string GivenNumber { get; }

    /// <summary>Stands behind a table that is kept in the order of its primary key; empty where there is no such thing.</summary>
    public abstract string Ordered { get; }

    /// <summary>Name of a parameter in the list of a command, from 1; in the text it is always "$1", "$2" …</summary>
    public abstract string ParameterName(int number);

    /// <summary>Many numbers as one parameter: faster than a statement each.</summary>
    public abstract object Array(IReadOnlyList<long> numbers);

    /// <summary>A table with one column <c>value</c> of the numbers in a parameter made by <see cref="Array"/>.</summary>
    public abstract string Numbers(string parameter);

    /// <summary>A table of the rows whose columns are in the parameters $1, $2 …, an array each (<see cref="Column.Array"/>); null where rows go one by one.</summary>
    public abstract string? Rows(IReadOnlyList<ColumnKind> columns);

    /// <summary>
    /// A table (<c>value</c>, <c>member</c>) of the first members that each of the numbers in $1 has in a table of keys; null where
    /// it is as well to ask for each number by itself.
    /// </summary>
    public abstract string? FirstMembers(string table, string member, int most);

    /// <summary>A query for as many numbers of new rows of <c>article</c> as $1 says, each larger than all before; null where a row gets its number when it is inserted.</summary>
    public abstract string? NewNumbers { get; }

    /// <summary>The database's own time, in milliseconds since 1970.</summary>
    public abstract string Now { get; }

    /// <summary>Stands behind a SELECT whose rows nobody may change before the transaction ends; empty where nobody can.</summary>
    public abstract string Held { get; }

    /// <summary>Tells other processes of a change within its transaction; null where nobody can be told.</summary>
    public abstract string? Announcement { get; }

    /// <summary>Begins a transaction that nobody else can write beside, waiting for another one to end.</summary>
    /// <exception cref="DbException">The turn did not come in time, or the store cannot be written.</exception>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Commits a transaction of the connection; returns when it is as safe as the store promises.</summary>
    /// <exception cref="CoverageUnusableException">Whether it stays is not known.</exception>
    public virtual void Commit(DbConnection connection, DbTransaction transaction) => transaction.Commit();

    /// <summary>Begins a transaction whose first read freezes what all its reads see.</summary>
    public abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>The last number given out for a row of <c>article</c>, also when it is gone; 0 when there was none.</summary>
    public abstract long LastGiven(DbConnection connection);

    /// <summary>Goes on behind <paramref name="last"/> with giving out numbers.</summary>
    public abstract void SetLastGiven(DbConnection connection, long last);

    /// <summary>What the database's own check of its pages finds, a phrase each; empty when all is well or it has none.</summary>
    public abstract IReadOnlyList<string> CheckPages(DbConnection connection);
}
