using System.Diagnostics;
using System.Globalization;
using Bot.Search.Storing;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Loading;

/// <summary>
/// The simplest thing that would do: one FTS5 table of the same pieces and sentences, <c>ORDER BY rank LIMIT 10</c>. It
/// is measured next to our own engine's search for the same words, without command, citation and rendering on both sides.
/// </summary>
internal static class Fts5Step
{
    private const int Rounds = 3;

    public static async Task RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.Data, "baseline-fts5.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        if (!Exists(connection))
            Build(connection, options);
        Console.WriteLine("\n## Search alone: plain FTS5, ORDER BY rank (one caller)\n\n" + Latencies.Header);
        foreach (var (kind, pairs) in BaselineQuestions.All())
        {
            Console.WriteLine(Measure($"FTS5, {kind}, OR", pairs, pair => Ask(connection, $"\"{pair.First}\" OR \"{pair.Second}\"")).Row());
            Console.WriteLine(Measure($"FTS5, {kind}, AND", pairs, pair => Ask(connection, $"\"{pair.First}\" AND \"{pair.Second}\"")).Row());
        }
        await OwnSearch.RunAsync(options, Rounds, cancellationToken);
    }

    public static Latencies Measure(string name, IReadOnlyList<(string First, string Second)> pairs, Action<(string First, string Second)> ask)
    {
        var times = new Latencies(name);
        ask(pairs[0]);
        for (var i = 0; i < Rounds * pairs.Count; i++)
        {
            var timer = new Timer();
            ask(pairs[i % pairs.Count]);
            timer.Stop(times);
        }
        return times;
    }

    /// <summary>The texts that both baselines hold: every piece and every sentence without a quote.</summary>
    public static IEnumerable<string> Texts(LoadOptions options) => new CoverageGenerator(options.Seed).Generate(options.Quotes)
        .SelectMany(article => PassageBuilder.Build(article).Select(unit => unit.Span.In(article.Article.Text)));

    private static bool Exists(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'unit'";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static void Build(SqliteConnection connection, LoadOptions options)
    {
        var clock = Stopwatch.StartNew();
        using var create = connection.CreateCommand();
        create.CommandText = "PRAGMA journal_mode=WAL; PRAGMA cache_size=-65536; CREATE VIRTUAL TABLE unit USING fts5(text, tokenize='porter unicode61')";
        create.ExecuteNonQuery();
        using (var transaction = connection.BeginTransaction())
        using (var insert = connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO unit (text) VALUES ($text)";
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            foreach (var unit in Texts(options))
            {
                text.Value = unit;
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        using var optimize = connection.CreateCommand();
        optimize.CommandText = "INSERT INTO unit (unit) VALUES ('optimize')";
        optimize.ExecuteNonQuery();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nFTS5 table built and optimised in {clock.Elapsed.TotalSeconds:F0} s"));
    }

    private static void Ask(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid, rank, text FROM unit WHERE unit MATCH $query ORDER BY rank LIMIT 10";
        command.Parameters.AddWithValue("$query", query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            _ = reader.GetString(2);
    }
}
