using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Sqlite;
using Bot.Search.Tests.Indexing;
using Bot.Testing;
using Bot.Testing.Faults;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Tests.Storing;

/// <summary>What is forgotten leaves every file, whoever forgets and how often; the list of it is never taken for an empty one.</summary>
public sealed class ForgettingTests : IDisposable
{
    private const int Articles = 60;

    /// <summary>The first ones among them: the root page of each table was their leaf once.</summary>
    private static readonly int[] Forgotten = [0, 1, 2, 3, 7, 20, 33];
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly MarkedNews _news = new(1);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copies_that_split_and_merged_pages_hold_are_gone_too()
    {
        await using (var coverage = new DiskCoverage(_folder.Path))
        {
            for (var number = 0; number < Articles; number++)
                await coverage.WriteAsync([Marked(number, 1)], None);
            for (var number = 0; number < Articles; number += 3)
                await coverage.WriteAsync([Marked(number, 2)], None);
        }
        await using (var coverage = new DiskCoverage(_folder.Path))
        {
            foreach (var number in Forgotten)
                Assert.True(await coverage.ForgetAsync(MarkedNews.IdOf(number), [], None));
        }

        Assert.Empty(WordsOnDisk.Find(_folder.Path, [.. Forgotten.SelectMany(_news.Words)]));
        Assert.NotEmpty(WordsOnDisk.Find(_folder.Path, _news.Words(Articles - 1)));
    }

    [Fact]
    public async Task Two_processes_may_forget_the_same_article_at_once_and_again()
    {
        await using (var one = new DiskCoverage(_folder.Path))
        await using (var other = new DiskCoverage(_folder.Path))
        {
            await one.WriteAsync([.. Enumerable.Range(0, 10).Select(number => Marked(number, 1))], None);
            await one.Care.FollowAsync(None);
            await other.Care.FollowAsync(None);
            var id = MarkedNews.IdOf(3);

            var forgotten = await Task.WhenAll(Task.Run(() => one.ForgetAsync(id, [id], None)), Task.Run(() => other.ForgetAsync(id, [id], None)));
            var again = await one.ForgetAsync(id, [id], None);

            Assert.Single(forgotten, true);
            Assert.False(again);
            Assert.Equal([id], await other.ReadForgottenAsync(None));
        }
        Assert.Empty(WordsOnDisk.Find(_folder.Path, _news.Words(3)));
    }

    [Theory]
    [InlineData("UPDATE forgotten SET id = 'f' || substr(id, 2)")]
    [InlineData("DELETE FROM forgotten")]
    [InlineData("UPDATE counter SET last = 0 WHERE kind = 3")]
    [InlineData("DELETE FROM counter WHERE kind = 3")]
    public async Task A_damaged_list_of_forgotten_articles_stops_forgetting_and_whoever_asks_for_it(string damage)
    {
        await using var coverage = new DiskCoverage(_folder.Path);
        await coverage.WriteAsync([Marked(1, 1), Marked(2, 1)], None);
        await coverage.ForgetAsync(MarkedNews.IdOf(1), [MarkedNews.IdOf(1)], None);
        Execute(damage);

        var read = await Assert.ThrowsAsync<CoverageUnusableException>(() => coverage.ReadForgottenAsync(None));
        await Assert.ThrowsAsync<CoverageUnusableException>(() => coverage.ForgetAsync(MarkedNews.IdOf(2), [MarkedNews.IdOf(2)], None));

        Assert.Contains(damage.Contains("counter", StringComparison.Ordinal) ? "a counter" : "the list of forgotten articles", read.Message, StringComparison.Ordinal);
        Assert.NotNull(await coverage.FindStoredAsync(MarkedNews.IdOf(2), None));
        await using var next = new DiskCoverage(_folder.Path);
        await Assert.ThrowsAsync<CoverageUnusableException>(() => next.ReadForgottenAsync(None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[\"0123456789abcdef\"")]
    [InlineData("{\"ids\": []}")]
    [InlineData("[\"0123456789abcdef\", null]")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    public async Task A_damaged_list_of_an_earlier_version_is_refused_and_kept(string content)
    {
        await using (var before = new DiskCoverage(_folder.Path))
            await before.WriteAsync([Marked(1, 1)], None);
        var file = _folder.Write("forgotten.json", content);
        await using var coverage = new DiskCoverage(_folder.Path);

        var read = await Assert.ThrowsAsync<CoverageUnusableException>(() => coverage.ReadForgottenAsync(None));
        await Assert.ThrowsAsync<CoverageUnusableException>(() => coverage.ForgetAsync(MarkedNews.IdOf(1), [], None));

        Assert.Contains("list of forgotten articles", read.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file, None));
    }

    private ExtractedArticle Marked(int number, int version)
    {
        var (one, two, three) = (_news.Words(number)[0], _news.Words(number)[1], _news.Words(number)[2]);
        return new ArticleMaker(GeneratedNews.Address(number), title: $"On {one}") { Version = version }
            .Quotes("Anna Berg", $"the {one} has {two} under every {three} of the town")
            .Says(string.Join(' ', Enumerable.Repeat($"A {three} {one} for {two}.", 8 * version)))
            .Make();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(StorePlace.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
