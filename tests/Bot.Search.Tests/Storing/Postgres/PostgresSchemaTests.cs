using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Facts;
using Bot.Search.Storing.Postgres;
using Bot.Search.Tests.Indexing;
using Bot.Testing;
using Npgsql;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>What a schema is taken for, and how it is brought to this version.</summary>
[Collection(PostgresServer.Collection)]
public sealed class PostgresSchemaTests(PostgresServer server) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public async Task A_store_of_another_analysis_is_written_anew_with_all_it_knows()
    {
        var (kept, gone) = (Talk("a"), Talk("b"));
        await using (var coverage = Open())
        {
            await coverage.WriteAsync([kept, gone], None);
            await coverage.ForgetAsync(gone.Article.Id, [gone.Article.Id], None);
            using var place = new PostgresPlace(server.ConnectionTo(_schema));
            await new SqlFactStore(new PostgresFacts(place, coverage.Store), TimeProvider.System).SaveAsync([new Fact("test", "key", "value")], None);
        }
        Sql("UPDATE store SET analysis = 'of before'");

        await using var after = Open();

        Assert.Equal(kept.Article.ContentHash, (await after.FindStoredAsync(kept.Article.Id, None))!.ContentHash);
        Assert.Equal([gone.Article.Id], await after.ReadForgottenAsync(None));
        Assert.Equal(AnalysisVersion.Current, Sql("SELECT analysis FROM store"));
        Assert.Equal("value", Sql("SELECT value FROM fact"));
        Assert.Equal(0L, Sql($"SELECT count(*) FROM pg_namespace WHERE nspname = '{_schema}_old'"));
        Assert.Empty(await after.Store.CheckAsync(None));
    }

    [PostgresTheory]
    [InlineData(4, "newer version")]
    [InlineData(99_999, "not finished")]
    public async Task A_store_that_this_version_cannot_read_is_refused(int version, string reason)
    {
        await using (var coverage = Open())
            await coverage.WriteAsync([Talk("a")], None);
        Sql($"UPDATE schema_version SET number = {version}");

        await using var after = Open();
        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => after.FindStoredAsync(Talk("a").Article.Id, None));

        Assert.Contains(reason, told.Message, StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData("Database=postgres", "Database=nowhere", "does not exist")]
    [InlineData("Username=bench", "Username=nobody_at_all", "refuses the user")]
    [InlineData("Host=127.0.0.1", "Host=127.0.0.1;Timeout=1;Port=1;Password=geheim-7", "cannot be reached")]
    public async Task A_database_that_cannot_be_used_is_told_in_a_sentence_without_a_password(string good, string bad, string reason)
    {
        var connection = server.ConnectionTo(_schema).Replace(good, bad, StringComparison.Ordinal);
        if (bad.Contains("Port", StringComparison.Ordinal))
            connection = bad;
        await using var coverage = new DiskCoverage(PostgresServer.Options(connection, _folder.Path));

        var told = await Assert.ThrowsAnyAsync<CoverageUnusableException>(() => coverage.WriteAsync([Talk("a")], None));

        Assert.Contains(reason, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", told.Message, StringComparison.Ordinal);
    }

    [PostgresTheory]
    [InlineData("UPDATE article SET title = 'Another' WHERE version = 1", "article")]
    [InlineData("UPDATE piece SET utterance = 77", "the groups of equal words")]
    [InlineData("UPDATE counter SET last = 9 WHERE kind = 3", "a counter")]
    public async Task Rows_that_somebody_changed_are_found(string damage, string what)
    {
        await using var coverage = Open();
        await coverage.WriteAsync([Talk("a"), Talk("b")], None);
        Sql(damage);

        var faults = await coverage.Store.CheckAsync(None);

        Assert.Contains(faults, fault => fault.StartsWith(what, StringComparison.Ordinal));
    }

    private static ExtractedArticle Talk(string name) =>
        new ArticleMaker($"https://example.org/{name}").Quotes("Anna Berg", "We want a ceasefire before winter").Make();

    private DiskCoverage Open() => new(PostgresServer.Options(server.ConnectionTo(_schema), _folder.Path));

    private object? Sql(string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionTo(_schema));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
