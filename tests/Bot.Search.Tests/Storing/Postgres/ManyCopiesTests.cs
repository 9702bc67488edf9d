using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Testing;
using static Bot.Search.Tests.Storing.Postgres.Talks;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Copies of the bot on one database, each with a data folder of its own, are of one mind.</summary>
[Collection(PostgresServer.Collection)]
public sealed class ManyCopiesTests(PostgresServer server) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly List<TempFolder> _folders = [];
    private string? _schema;

    public void Dispose() => _folders.ForEach(folder => folder.Dispose());

    [PostgresFact]
    public async Task What_one_reads_in_the_others_answer_with_and_what_it_forgets_they_do_not()
    {
        await using var one = Copy();
        await using var other = Copy();
        await one.WriteAsync([Talk("a", "We want a ceasefire before winter"), Talk("b", "The ceasefire is a trap")], None);
        var both = await Words(other, "ceasefire");

        Assert.True(await other.ForgetAsync(IdOf("a"), [IdOf("a")], None));

        Assert.Equal(["The ceasefire is a trap", "We want a ceasefire before winter"], both);
        Assert.Equal(["The ceasefire is a trap"], await Words(one, "ceasefire"));
        Assert.Equal([IdOf("a")], await one.ReadForgottenAsync(None));
    }

    [PostgresFact]
    public async Task A_question_stays_with_the_state_it_began_with()
    {
        await using var one = Copy();
        await using var other = Copy();
        await one.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await using var snapshot = await other.OpenAsync(None);

        await one.ForgetAsync(IdOf("a"), [], None);

        var found = await snapshot.SearchAsync(Term("ceasefire"), CoverageFilter.None, 10, None);
        Assert.Single(await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], None));
        Assert.Empty(await Words(other, "ceasefire"));
    }

    [PostgresFact]
    public async Task A_copy_that_was_away_and_one_that_begins_with_nothing_catch_up()
    {
        var folder = NewFolder();
        await using (var first = Copy(folder))
        {
            await first.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
            await first.Care.FollowAsync(None);
        }
        await using (var other = Copy())
            await other.WriteAsync([Talk("b", "The ceasefire is a trap"), Talk("c", "No ceasefire without guarantees")], None);

        await using var back = Copy(folder);
        await using var fresh = Copy();

        Assert.Equal(3, (await Words(back, "ceasefire")).Count);
        Assert.Equal(await Words(back, "ceasefire"), await Words(fresh, "ceasefire"));
    }

    [PostgresFact]
    public async Task Copies_that_write_at_once_wait_for_each_other()
    {
        await using var one = Copy();
        await using var other = Copy();
        var copies = new[] { one, other };

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => copies[number % 2].WriteAsync([Talk($"p{number}", $"The harbour has {number} cranes")], None))));

        using var session = await one.Store.OpenAsync(None);
        Assert.Equal(20, session.Sequence);
        Assert.Equal(20, session.ChangesAfter(0).Added.Count);
        Assert.Equal(20, (await Count(other)).Articles);
        Assert.Equal(await Count(one), await Count(other));
    }

    [PostgresFact]
    public async Task Copies_that_begin_at_once_make_one_store()
    {
        _schema = server.NewSchema();
        var copies = Enumerable.Range(0, 6).Select(_ => Copy()).ToList();

        var ids = await Task.WhenAll(copies.Select(copy => Task.Run(async () =>
        {
            using var session = await copy.Store.OpenAsync(None);
            return session.StoreId;
        })));

        foreach (var copy in copies)
            await copy.DisposeAsync();
        Assert.Single(ids.Distinct());
    }

    [PostgresFact]
    public async Task Whoever_waits_hears_of_a_change()
    {
        await using var one = Copy();
        await using var other = Copy();
        await one.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var waiting = other.Store.WaitForChangeAsync(TimeSpan.FromMinutes(5), None);

        // It may begin to listen after the first of them.
        for (var number = 0; !waiting.IsCompleted; number++)
            await one.WriteAsync([Talk($"b{number}", "The ceasefire is a trap")], None);
        await waiting;

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(5));
    }

    [PostgresFact]
    public async Task When_the_server_is_gone_writing_says_so_and_when_it_is_back_nothing_is_lost()
    {
        await using var copy = Copy();
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await Words(copy, "ceasefire");
        await server.StopAsync();

        var write = await Assert.ThrowsAnyAsync<CoverageUnusableException>(() => copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None));
        var read = await Assert.ThrowsAnyAsync<CoverageUnusableException>(() => Words(copy, "ceasefire"));
        await server.StartAsync();

        Assert.Contains("cannot be reached", write.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", read.Message, StringComparison.Ordinal);
        Assert.Equal(["We want a ceasefire before winter"], await Words(copy, "ceasefire"));
        await copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
        Assert.Equal(2, (await Words(copy, "ceasefire")).Count);
    }

    [PostgresFact]
    public async Task Connections_of_before_a_restart_are_not_used_again()
    {
        await using var copy = Copy();
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        var snapshots = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => copy.OpenAsync(None).AsTask()));
        foreach (var snapshot in snapshots)
            await snapshot.DisposeAsync();

        await server.RestartAsync();

        Assert.Single(await Words(copy, "ceasefire"));
        await copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
        Assert.Equal(2, (await Words(copy, "ceasefire")).Count);
    }

    private static ArticleId IdOf(string name) => Talk(name, "x").Article.Id;

    private static IndexQuery Term(string word) => new IndexQuery.Term(new Bot.Search.Analyzing.TermAnalyzer().TermOf(word)!);

    private static async Task<List<string>> Words(DiskCoverage copy, string word)
    {
        await using var snapshot = await copy.OpenAsync(None);
        var found = await snapshot.SearchAsync(Term(word), CoverageFilter.None, 10, None);
        var units = await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], None);
        return [.. units.Select(unit => unit.Text).Order(StringComparer.Ordinal)];
    }

    private static async Task<CoverageCounts> Count(DiskCoverage copy)
    {
        await using var snapshot = await copy.OpenAsync(None);
        return await snapshot.CountAsync(CoverageFilter.None, None);
    }

    private DiskCoverage Copy(TempFolder? folder = null) => new(PostgresServer.Options(_schema ??= server.NewSchema(), (folder ?? NewFolder()).Path));

    private TempFolder NewFolder()
    {
        var folder = new TempFolder();
        _folders.Add(folder);
        return folder;
    }
}
