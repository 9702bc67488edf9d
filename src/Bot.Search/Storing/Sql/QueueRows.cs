namespace Bot.Search.Storing.Sql;

/// <summary>The table of batches that wait for a copy of the bot, of stores that copies share.</summary>
internal static class QueueRows
{
    /// <summary>Its name.</summary>
    public const string Table = "intake";

    /// <summary>The statements that make it where it is missing.</summary>
    public static string Create(SqlDialect sql) => $"""
        CREATE TABLE IF NOT EXISTS {Table} (
            id {sql.GivenNumber}, run {sql.Text} NOT NULL, items {sql.Bytes}, report {sql.Bytes},
            holder {sql.Text}, number {sql.Number} NOT NULL DEFAULT 0, expires {sql.Number} NOT NULL DEFAULT 0
        );
        CREATE INDEX IF NOT EXISTS intake_open ON {Table} (id) WHERE report IS NULL;
        CREATE INDEX IF NOT EXISTS intake_run ON {Table} (run);
        """;

    /// <summary>Answers a batch, or holds its number against the queue, in the transaction that writes what it holds.</summary>
    /// <exception cref="BatchLostException">Somebody else has it.</exception>
    public static void Answer(StoreConnection connection, QueueAnswer answer)
    {
        if (!(answer.Report is { } report ? TryAnswer(connection, answer, report) : IsHeld(connection, answer)))
            throw new BatchLostException();
    }

    private static bool TryAnswer(StoreConnection connection, QueueAnswer answer, byte[] report)
    {
        using var done = new Statement(connection, $"UPDATE {Table} SET report = $3, items = NULL WHERE id = $1 AND number = $2 AND report IS NULL", 3);
        return done.Execute(answer.Batch, answer.Number, report) == 1;
    }

    private static bool IsHeld(StoreConnection connection, QueueAnswer answer)
    {
        using var find = new Statement(connection, $"SELECT 1 FROM {Table} WHERE id = $1 AND number = $2 AND report IS NULL{connection.Dialect.Held}", 2);
        using var reader = find.Query(answer.Batch, answer.Number);
        return reader.Read();
    }
}
