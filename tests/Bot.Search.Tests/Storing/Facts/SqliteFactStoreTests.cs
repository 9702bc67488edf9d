using Bot.Search.Storing;
using Bot.Search.Storing.Facts;
using Bot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Search.Tests.Storing.Facts;

public sealed class SqliteFactStoreTests : FactStoreContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<SqliteFacts> _open = [];

    public void Dispose()
    {
        _open.ForEach(store => store.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Stores_on_one_folder_see_each_others_facts()
    {
        var (one, other) = (Open(), Open());
        Assert.Null(await other.FindAsync(Kind, "a", CancellationToken.None));

        await one.SaveAsync([Of("a", "first")], CancellationToken.None);
        Assert.Equal("first", await other.FindAsync(Kind, "a", CancellationToken.None));
        await other.SaveAsync([Of("a", "second")], CancellationToken.None);

        Assert.Equal("second", await one.FindAsync(Kind, "a", CancellationToken.None));
        Assert.False(await one.AddAsync([Of("a", "third")], CancellationToken.None));
    }

    [Fact]
    public async Task Facts_survive_a_restart()
    {
        var first = Open();
        await first.SaveAsync([Of("a", "kept")], CancellationToken.None);
        _open.ForEach(store => store.Dispose());

        Assert.Equal("kept", await Open().FindAsync(Kind, "a", CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.FindAsync(Kind, "a", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_is_opened_before_the_first_use()
    {
        var store = Open();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));

        await store.FindAsync(Kind, "a", CancellationToken.None);

        Assert.True(File.Exists(_folder.File("data/coverage.db")));
    }

    [Fact]
    public async Task Other_tables_and_the_number_of_their_schema_stay_as_they_are()
    {
        Directory.CreateDirectory(_folder.File("data"));
        Sql("CREATE TABLE article (id TEXT); INSERT INTO article VALUES ('one'); PRAGMA user_version = 7");

        await Open().SaveAsync([Of("a", "")], CancellationToken.None);

        Assert.Equal(7L, Sql("PRAGMA user_version"));
        Assert.Equal("one", Sql("SELECT id FROM article"));
        Assert.Equal("article,fact,lease", Sql("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name)"));
        Assert.Equal("wal", Sql("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Expired_facts_are_deleted_now_and_then_a_few_at_a_time()
    {
        var store = Open();
        var soon = Clock.GetUtcNow().AddHours(1);
        await store.SaveAsync([.. Enumerable.Range(0, 500).Select(number => Of($"{number}", "", soon))], CancellationToken.None);
        Clock.Advance(TimeSpan.FromHours(2));
        var left = new List<object?>();
        for (var write = 0; write < 3; write++)
        {
            await store.SaveAsync([Of("stays", "")], CancellationToken.None);
            left.Add(Sql("SELECT count(*) FROM fact"));
        }

        Assert.Equal([301L, 101L, 1L], left);
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer_of_another_process()
    {
        var store = Open();
        await store.SaveAsync([Of("a", "there")], CancellationToken.None);
        using var other = Connect();
        using var writing = other.BeginTransaction(deferred: false);

        Assert.Equal("there", await store.FindAsync(Kind, "a", CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_says_so_and_works_again_once_it_can()
    {
        _folder.Write("data/coverage.db", new string('x', 10_000));
        var store = Open();

        var told = await Assert.ThrowsAsync<FactsUnusableException>(() => store.FindAsync(Kind, "a", CancellationToken.None));
        await Assert.ThrowsAsync<FactsUnusableException>(() => store.AddAsync([Of("a", "")], CancellationToken.None));
        File.Delete(_folder.File("data/coverage.db"));

        Assert.Contains("damaged", told.Message, StringComparison.Ordinal);
        Assert.True(await store.AddAsync([Of("a", "")], CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_told_too()
    {
        _folder.Write("data", "no folder");

        var told = await Assert.ThrowsAsync<FactsUnusableException>(() => Open().SaveAsync([Of("a", "")], CancellationToken.None));

        Assert.Contains("cannot be opened", told.Message, StringComparison.Ordinal);
    }

    private protected override IFactStore Open()
    {
        var database = new SqliteFacts(Options.Create(new StoreOptions { DataDirectory = _folder.File("data") }));
        _open.Add(database);
        return new SqlFactStore(database, Clock);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("data/coverage.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private object? Sql(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
