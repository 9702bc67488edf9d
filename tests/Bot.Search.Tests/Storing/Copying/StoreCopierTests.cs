using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Copying;
using Bot.Search.Storing.Sqlite;
using Bot.Search.Tests.Indexing;
using Bot.Search.Tests.Storing.Postgres;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Search.Tests.Storing.Copying;

/// <summary>A store goes to another place with everything in it, both ways.</summary>
[Collection(PostgresServer.Collection)]
public sealed class StoreCopierTests(PostgresServer server) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _source = new();
    private readonly TempFolder _target = new();

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
    }

    [Fact]
    public async Task A_file_goes_to_another_file_with_history_and_what_was_forgotten()
    {
        await Fill();

        var tables = await Copy(File(_source), File(_target));

        await Same(File(_source), File(_target));
        Assert.Equal(10, tables.Single(table => table.Name == "article").Rows);
        Assert.Equal(1, tables.Single(table => table.Name == "forgotten").Rows);
    }

    [PostgresFact]
    public async Task A_file_goes_to_postgres_and_back()
    {
        await Fill();
        var database = PostgresServer.Options(server.NewSchema(), _target.File("index"));

        var there = await Copy(File(_source), database);
        var back = await Copy(database, File(_target));

        Assert.Equal(there, back);
        await Same(File(_source), database);
        await Same(database, File(_target));
    }

    [PostgresFact]
    public async Task Numbers_go_on_where_they_were_so_that_none_is_given_twice()
    {
        await Fill();
        await using (var source = new DiskCoverage(File(_source)))
            await source.ForgetAsync(Talk(9).Article.Id, [], None);
        var database = PostgresServer.Options(server.NewSchema(), _target.File("index"));
        await Copy(File(_source), database);
        await Copy(database, File(_target));

        foreach (var place in new[] { File(_source), database, File(_target) })
        {
            await using var coverage = new DiskCoverage(place);
            await coverage.WriteAsync([Talk(50)], None);
            using var session = await coverage.Store.OpenAsync(None);
            Assert.Equal([13L], session.ChangesAfter(session.Sequence - 1).Added);
        }
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_is_no_store_and_goes_on_where_it_ended()
    {
        await Fill();
        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreCopier(new TermAnalyzer(), TimeProvider.System, NullLogger<StoreCopier>.Instance)
            .CopyAsync(File(_source), File(_target), table => breaking.Cancel(), breaking.Token));
        Sql("DELETE FROM piece WHERE unit > (SELECT min(unit) FROM piece)");
        await using (var unfinished = new DiskCoverage(File(_target)))
        {
            var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => unfinished.FindStoredAsync(Talk(1).Article.Id, None));
            Assert.Contains("not finished", told.Message, StringComparison.Ordinal);
        }

        await Copy(File(_source), File(_target));

        await Same(File(_source), File(_target));
    }

    [Fact]
    public async Task A_copy_whose_source_went_on_begins_anew()
    {
        await Fill();
        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreCopier(new TermAnalyzer(), TimeProvider.System, NullLogger<StoreCopier>.Instance)
            .CopyAsync(File(_source), File(_target), table => breaking.Cancel(), breaking.Token));
        await using (var source = new DiskCoverage(File(_source)))
            await source.ForgetAsync(Talk(2).Article.Id, [Talk(2).Article.Id], None);

        await Copy(File(_source), File(_target));

        await Same(File(_source), File(_target));
    }

    [Fact]
    public async Task A_copy_that_somebody_changed_is_refused()
    {
        await Fill();
        using var breaking = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreCopier(new TermAnalyzer(), TimeProvider.System, NullLogger<StoreCopier>.Instance)
            .CopyAsync(File(_source), File(_target), table => breaking.Cancel(), breaking.Token));
        Sql("UPDATE article SET title = 'Another' WHERE row = 1");

        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => Copy(File(_source), File(_target)));

        Assert.Contains("not like its source in \"article\"", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_store_lies_nothing_is_copied()
    {
        await Fill();
        await using (var target = new DiskCoverage(File(_target)))
            await target.WriteAsync([Talk(70)], None);

        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => Copy(File(_source), File(_target)));

        Assert.Contains("already", told.Message, StringComparison.Ordinal);
        await using var after = new DiskCoverage(File(_target));
        Assert.NotNull(await after.FindStoredAsync(Talk(70).Article.Id, None));
    }

    private static StoreOptions File(TempFolder folder) => new() { DataDirectory = folder.Path };

    private static Task<IReadOnlyList<CopiedTable>> Copy(StoreOptions from, StoreOptions to) =>
        new StoreCopier(new TermAnalyzer(), TimeProvider.System, NullLogger<StoreCopier>.Instance).CopyAsync(from, to, _ => { }, None);

    private static ExtractedArticle Talk(int number, int version = 1) => new ArticleMaker($"https://example.org/{number}") { Version = version }
        .Quotes("Anna Berg", $"We want {number} ships before winter")
        .Says($"The harbour of version {version} is closed.")
        .Make();

    /// <summary>Ten articles, one of them edited, two forgotten.</summary>
    private async Task Fill()
    {
        await using var coverage = new DiskCoverage(File(_source));
        await coverage.WriteAsync([.. Enumerable.Range(0, 10).Select(number => Talk(number))], None);
        await coverage.WriteAsync([Talk(4, 2)], None);
        await coverage.ForgetAsync(Talk(3).Article.Id, [Talk(3).Article.Id], None);
    }

    private static async Task Same(StoreOptions one, StoreOptions other)
    {
        await using var first = new DiskCoverage(one);
        await using var second = new DiskCoverage(other);
        using var left = await first.Store.OpenAsync(None);
        using var right = await second.Store.OpenAsync(None);
        Assert.Equal((left.StoreId, left.Sequence, left.MarkAt(left.Sequence)), (right.StoreId, right.Sequence, right.MarkAt(right.Sequence)));
        Assert.Equal(left.Catalogue.All(), right.Catalogue.All());
        Assert.Equal(await first.ReadForgottenAsync(None), await second.ReadForgottenAsync(None));
        Assert.Empty(await second.Store.CheckAsync(None));
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_target.File(StorePlace.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
