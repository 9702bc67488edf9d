using Bot.Search.Analyzing;
using Bot.Search.Storing.Engines;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Copying;

/// <summary>Copies the rows of all tables as they are, so that numbers, seals and the change sequence stay true.</summary>
internal sealed class StoreCopier(ITermAnalyzer analyzer, TimeProvider clock, ILogger<StoreCopier> log) : IStoreCopier
{
    /// <summary>What the target was begun from: a number of the change sequence and its mark.</summary>
    private const string Origin = "copy_of";

    public Task<IReadOnlyList<CopiedTable>> CopyAsync(StoreOptions source, StoreOptions target, Action<CopiedTable> report, CancellationToken cancellationToken) => Task.Run(
        IReadOnlyList<CopiedTable> () =>
        {
            using var from = StoreEngines.Of(source, clock);
            using var to = StoreEngines.Of(target, clock);
            return from.Run(() =>
            {
                using var open = from.Open(analyzer, new DamagedArticles(), log);
                using var session = open.Freeze();
                return to.Run(() => Copy(session, to, report, cancellationToken));
            });
        },
        cancellationToken);

    private static List<CopiedTable> Copy(StoreSession source, IStoreEngine target, Action<CopiedTable> report, CancellationToken cancellationToken)
    {
        using var copy = target.BeginCopy();
        Begin(source, copy);
        foreach (var table in TableRows.All)
            table.Copy(source.Connection, copy, table.LastKey(copy), cancellationToken);
        copy.Dialect.SetLastGiven(copy.Inner, source.Connection.Dialect.LastGiven(source.Connection.Inner));
        var alike = new List<CopiedTable>();
        foreach (var table in TableRows.All)
        {
            var sum = table.Sum(source.Connection, cancellationToken);
            if (table.Sum(copy, cancellationToken) != sum)
                throw new CoverageUnusableException($"The copy {target.Name} is not like its source in \"{table.Name}\": somebody else wrote to it, or the disk is at fault. Empty it and copy again.");
            alike.Add(sum);
            report(sum);
        }
        copy.Execute($"DROP TABLE {Origin}");
        target.EndCopy(copy);
        return alike;
    }

    /// <summary>Empties the target unless it was begun from this very state.</summary>
    private static void Begin(StoreSession source, StoreConnection copy)
    {
        var (number, mark) = (source.Sequence, source.MarkAt(source.Sequence));
        using var transaction = copy.BeginWriting();
        copy.Execute($"CREATE TABLE IF NOT EXISTS {Origin} (id {copy.Dialect.Text}, number {copy.Dialect.Number}, mark {copy.Dialect.Number})");
        using var find = new Statement(copy, $"SELECT 1 FROM {Origin} WHERE id = $1 AND number = $2 AND mark = $3", 3);
        bool isSame;
        using (var reader = find.Query(source.StoreId, number, mark))
            isSame = reader.Read();
        if (!isSame)
        {
            foreach (var table in TableRows.All)
                copy.Execute($"DELETE FROM {table.Name}");
            copy.Execute($"DELETE FROM {Origin}");
            using var note = new Statement(copy, $"INSERT INTO {Origin} VALUES ($1, $2, $3)", 3);
            note.Execute(source.StoreId, number, mark);
        }
        transaction.Commit();
    }
}
