using System.Globalization;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Tests.Indexing;
using Bot.Testing;
using Npgsql;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Rows of what was forgotten leave tables and indexes, and are not only seen no more.</summary>
[Collection(PostgresServer.Collection)]
public sealed class ForgottenRowsTests(PostgresServer server)
{
    /// <summary>Tables and indexes of the schema with the words of articles in them: in each as many rows as there are to be seen.</summary>
    private const string Unseen = """
        SELECT coalesce(sum((pgstattuple(c.oid)).dead_tuple_count + CASE WHEN c.relkind = 'i'
            THEN (pgstattuple(c.oid)).tuple_count - (pgstattuple(i.indrelid)).tuple_count ELSE 0 END), 0)
        FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'i') AND i.indpred IS NULL
        AND coalesce((SELECT relname FROM pg_class t WHERE t.oid = i.indrelid), c.relname) IN ('article', 'body', 'speaker', 'speaker_form', 'speaker_name')
        """;

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _connection = PostgresCluster.SkipReason is null ? server.NewSchema() : "";

    [PostgresFact]
    public async Task No_row_of_a_forgotten_article_is_left_in_a_table_or_an_index()
    {
        using var folder = new TempFolder();
        await using var coverage = new DiskCoverage(PostgresServer.Options(_connection, folder.Path));
        await coverage.WriteAsync([.. Enumerable.Range(0, 40).Select(Talk)], None);
        var before = await CountAsync("SELECT count(*) FROM speaker_name");

        for (var number = 0; number < 5; number++)
            Assert.True(await coverage.ForgetAsync(Talk(number).Article.Id, [], None));

        Assert.True(await CountAsync("SELECT count(*) FROM speaker_name") < before);
        // The server keeps rows while anybody in the same database may still see them, which other tests may.
        await Eventually.IsTrueAsync(() => coverage.Store.TryEmptyLogAsync(None), "the rows went");
        Assert.Equal(0, await CountAsync(Unseen));
    }

    [PostgresFact]
    public async Task While_an_older_reader_sees_them_they_are_kept_and_afterwards_they_go()
    {
        using var folder = new TempFolder();
        await using var coverage = new DiskCoverage(PostgresServer.Options(_connection, folder.Path));
        await coverage.WriteAsync([.. Enumerable.Range(0, 3).Select(Talk)], None);
        var reader = await coverage.OpenAsync(None);
        var seen = (await reader.SearchAsync(new IndexQuery.Term(new TermAnalyzer().TermOf("bridge")!), CoverageFilter.None, 10, None)).Hits;

        Assert.True(await coverage.ForgetAsync(Talk(0).Article.Id, [], None));
        var (isGone, left) = (await coverage.Store.TryEmptyLogAsync(None), await CountAsync(Unseen));
        await reader.DisposeAsync();

        Assert.Equal(3, seen.Count);
        Assert.False(isGone);
        Assert.True(left > 0);
        await Eventually.IsTrueAsync(() => coverage.Store.TryEmptyLogAsync(None), "the rows went");
        Assert.Equal(0, await CountAsync(Unseen));
    }

    [PostgresFact]
    public async Task What_a_process_had_forgotten_before_it_died_the_next_one_takes_out()
    {
        using var folder = new TempFolder();
        await using (var died = new DiskCoverage(PostgresServer.Options(_connection, folder.Path)))
            await died.WriteAsync([.. Enumerable.Range(0, 3).Select(Talk)], None);
        // As the transaction of one that died before it looked after the tables left them.
        await CountAsync("DELETE FROM speaker_name RETURNING 1");

        await using var next = new DiskCoverage(PostgresServer.Options(_connection, folder.Path));
        var left = await CountAsync(Unseen);

        Assert.True(left > 0);
        await Eventually.IsTrueAsync(() => next.Store.TryEmptyLogAsync(None), "the rows went");
        Assert.Equal(0, await CountAsync(Unseen));
    }

    private static ExtractedArticle Talk(int number) => new ArticleMaker(string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}"))
        .Quotes(string.Create(CultureInfo.InvariantCulture, $"Anna Berg{(char)('a' + number % 26)}{(char)('a' + number / 26)}"), string.Create(CultureInfo.InvariantCulture, $"The bridge has {number} arches")).Make();

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using (var extension = source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pgstattuple WITH SCHEMA pg_catalog"))
            await extension.ExecuteNonQueryAsync();
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
