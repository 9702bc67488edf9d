using System.Diagnostics;
using System.Globalization;
using Bot.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Bot.Benchmarks.Loading;

/// <summary>
/// PostgreSQL's full text over the same texts: a stored tsvector, a GIN index, <c>ts_rank</c>. A cluster of its own in
/// the data folder, on loopback, with default settings but for 256 MB of shared buffers. Skipped where the programs
/// are not installed (Debian: package postgresql).
/// </summary>
internal static class PostgresStep
{
    private const int Port = 54329;

    public static async Task RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        if (PostgresCluster.FindPrograms() is null)
        {
            Console.WriteLine("\nPostgreSQL is not installed here: not compared.");
            return;
        }
        await using var cluster = await PostgresCluster.StartAsync(
            Path.Combine(options.Data, "postgres"), Port, "-c shared_buffers=256MB -c maintenance_work_mem=256MB -c max_wal_size=4GB", cancellationToken);
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (await ScalarAsync(connection, "SELECT count(*) FROM pg_class WHERE relname = 'unit_text'", cancellationToken) == 0)
            await BuildAsync(connection, options, cancellationToken);
        var version = (await new NpgsqlCommand("SHOW server_version", connection).ExecuteScalarAsync(cancellationToken))!;
        Console.WriteLine($"\n## Search alone: PostgreSQL {version}, ts_rank over a GIN index (one caller)\n\n" + Latencies.Header);
        foreach (var (kind, pairs) in BaselineQuestions.All())
        {
            Console.WriteLine(Fts5Step.Measure($"PostgreSQL, {kind}, OR", pairs, pair => Ask(connection, $"{pair.First} | {pair.Second}")).Row());
            Console.WriteLine(Fts5Step.Measure($"PostgreSQL, {kind}, AND", pairs, pair => Ask(connection, $"{pair.First} & {pair.Second}")).Row());
        }
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task BuildAsync(NpgsqlConnection connection, LoadOptions options, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await ExecuteAsync(connection, "CREATE TABLE unit (id serial PRIMARY KEY, text text NOT NULL, terms tsvector)", cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY unit (text) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var text in Fts5Step.Texts(options))
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
            }
            await copy.CompleteAsync(cancellationToken);
        }
        await ExecuteAsync(connection, "UPDATE unit SET terms = to_tsvector('english', text)", cancellationToken);
        await ExecuteAsync(connection, "CREATE INDEX unit_text ON unit USING gin (terms)", cancellationToken);
        await ExecuteAsync(connection, "VACUUM ANALYZE unit", cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nPostgreSQL table and index built in {clock.Elapsed.TotalSeconds:F0} s"));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Ask(NpgsqlConnection connection, string query)
    {
        using var command = new NpgsqlCommand(
            "SELECT id, ts_rank(terms, q) AS rank, text FROM unit, to_tsquery('english', $1) q WHERE terms @@ q ORDER BY rank DESC LIMIT 10", connection);
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue(query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            _ = reader.GetString(2);
    }
}
