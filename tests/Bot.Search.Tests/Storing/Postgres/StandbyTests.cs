using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Testing;
using static Bot.Search.Tests.Storing.Postgres.Talks;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>What a standby may answer, and what happens when its primary is gone. Each test has servers of its own: it ends them.</summary>
public sealed class StandbyTests : IAsyncLifetime
{
    private const string ByStandby = ";Target Session Attributes=prefer-standby";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PostgresPair _servers = new();
    private readonly List<TempFolder> _folders = [];
    private readonly List<DiskCoverage> _copies = [];

    public Task InitializeAsync() => _servers.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var copy in _copies)
            await copy.DisposeAsync();
        _folders.ForEach(folder => folder.Dispose());
        await _servers.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_standby_that_is_behind_does_not_show_what_was_forgotten()
    {
        var schema = _servers.NewSchema();
        var (editor, reader) = (Copy(schema), Copy(schema + ByStandby));
        await editor.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await _servers.CatchUpAsync();
        var before = await WordsAsync(reader);
        _servers.Pause();

        await editor.ForgetAsync(IdOf("a"), [IdOf("a")], None);

        Assert.Equal(["We want a ceasefire before winter"], before);
        // It looks at the primary twice a second.
        await Eventually.IsTrueAsync(async () => (await WordsAsync(reader)).Count == 0, "the reader asks the primary");
        await editor.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
        await Eventually.IsTrueAsync(async () => (await WordsAsync(reader)).Count == 1, "the reader shows what the standby does not");
        Assert.True(PostgresPair.Sql(_servers.Standby, "SELECT pg_is_wal_replay_paused()") is true);
    }

    [PostgresFact]
    public async Task A_standby_answers_what_it_is_asked_for()
    {
        var schema = _servers.NewSchema();
        var (editor, reader) = (Copy(schema), Copy(schema + ByStandby));
        await editor.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await _servers.CatchUpAsync();
        await using var snapshot = await reader.OpenAsync(None);
        await editor.WriteAsync([Talk("b", "The ceasefire is a trap")], None);

        var reads = PostgresPair.Sql(_servers.Standby, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'bot' AND state = 'idle in transaction'");

        Assert.Equal(1L, reads);
        Assert.Single(await FoundAsync(snapshot));
    }

    [PostgresFact]
    public async Task Without_a_primary_questions_are_answered_and_what_cannot_be_written_says_so()
    {
        var copy = Copy(_servers.NewSchema());
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await WordsAsync(copy);
        await _servers.CatchUpAsync();
        await _servers.Primary.StopAsync(None);

        var answer = await WordsAsync(copy);
        var write = await Assert.ThrowsAsync<StoreNotWritableException>(() => copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None));
        var forget = await Assert.ThrowsAsync<StoreNotWritableException>(() => copy.ForgetAsync(IdOf("a"), [IdOf("a")], None));
        await _servers.Standby.PromoteAsync(None);

        Assert.Equal(["We want a ceasefire before winter"], answer);
        Assert.Contains("none of its servers is a primary", write.Message, StringComparison.Ordinal);
        Assert.Equal(write.Message, forget.Message);
        await Eventually.IsTrueAsync(() => IsWrittenAsync(copy, "b"), "what was the standby takes writes");
        Assert.Equal(2, (await WordsAsync(copy)).Count);
        await _servers.Primary.StartAsync(None);
    }

    [PostgresFact]
    public async Task A_copy_that_starts_without_a_primary_answers()
    {
        var schema = _servers.NewSchema();
        await Copy(schema).WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await _servers.CatchUpAsync();
        await _servers.Primary.StopAsync(None);

        Assert.Single(await WordsAsync(Copy(schema)));
        await _servers.Primary.StartAsync(None);
    }

    [PostgresFact]
    public async Task A_standby_that_lacks_what_was_answered_before_is_not_asked()
    {
        var schema = _servers.NewSchema();
        var (editor, reader) = (Copy(schema), Copy(schema + ByStandby));
        await editor.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await _servers.CatchUpAsync();
        _servers.Pause();
        await editor.ForgetAsync(IdOf("a"), [IdOf("a")], None);
        await Eventually.IsTrueAsync(async () => (await WordsAsync(reader)).Count == 0, "the reader has heard of it");

        await _servers.Primary.StopAsync(None);

        var told = await Assert.ThrowsAsync<CoverageUnusableException>(() => WordsAsync(reader));
        Assert.Contains("behind what was acknowledged", told.Message, StringComparison.Ordinal);
        _servers.Resume();
        await Eventually.IsTrueAsync(async () => await TryWordsAsync(reader) is { Count: 0 }, "it answers when the standby has caught up");
        await _servers.Primary.StartAsync(None);
    }

    [PostgresFact]
    public async Task What_the_standby_has_not_confirmed_is_not_acknowledged()
    {
        PostgresPair.Sql(_servers.Primary, "ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        PostgresPair.Sql(_servers.Primary, "SELECT pg_reload_conf()");
        var copy = Copy(_servers.NewSchema(";Command Timeout=2;Options=-c synchronous_commit=remote_apply"));
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        _servers.Pause();

        await Assert.ThrowsAnyAsync<CoverageUnusableException>(() => copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None));

        _servers.Resume();
    }

    [PostgresFact]
    public async Task A_copy_that_knows_more_than_the_new_primary_goes_back_to_its_state()
    {
        var copy = Copy(_servers.NewSchema());
        await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
        await _servers.CatchUpAsync();
        _servers.Pause();
        // Not synchronous: the standby is promoted without it.
        PostgresPair.Sql(_servers.Primary, "SELECT pg_terminate_backend(pid) FROM pg_stat_replication");
        PostgresPair.Sql(_servers.Standby, "ALTER SYSTEM SET primary_conninfo = ''");
        PostgresPair.Sql(_servers.Standby, "SELECT pg_reload_conf()");
        await Eventually.IsTrueAsync(() => PostgresPair.Sql(_servers.Primary, "SELECT count(*) FROM pg_stat_replication") is 0L, "the standby receives no more");
        await copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
        Assert.Equal(2, (await WordsAsync(copy)).Count);

        await _servers.Primary.StopAsync(None);
        _servers.Resume();
        await _servers.Standby.PromoteAsync(None);

        await Eventually.IsTrueAsync(async () => await TryWordsAsync(copy) is { Count: 1 }, "it answers by what there is");
        await _servers.Primary.StartAsync(None);
    }

    private static ArticleId IdOf(string name) => Talk(name, "x").Article.Id;

    private static async Task<bool> IsWrittenAsync(DiskCoverage copy, string name)
    {
        try
        {
            await copy.WriteAsync([Talk(name, "The ceasefire is a trap")], None);
            return true;
        }
        catch (CoverageUnusableException)
        {
            return false;
        }
    }

    private static async Task<List<string>?> TryWordsAsync(DiskCoverage copy)
    {
        try
        {
            return await WordsAsync(copy);
        }
        catch (CoverageUnusableException)
        {
            return null;
        }
    }

    private DiskCoverage Copy(string connectionString)
    {
        var folder = new TempFolder();
        _folders.Add(folder);
        var copy = new DiskCoverage(PostgresServer.Options(connectionString, folder.Path));
        _copies.Add(copy);
        return copy;
    }
}
