using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Storing.Sqlite;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Tests.Indexing;

/// <summary>The index follows the store, whoever wrote, and is given up when anything about it is in doubt.</summary>
public sealed class FollowingTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly CoverageFilter Sentences = new() { Kinds = [PassageKind.Sentence] };
    private readonly TempFolder _folder = new();

    private string StoreFile => _folder.File(StorePlace.FileName);

    private IEnumerable<string> IndexFiles => Directory.EnumerateFiles(_folder.File(StorePlace.IndexName), "_*", SearchOption.AllDirectories);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_process_writes_the_index_and_another_lays_what_is_new_over_it()
    {
        await using var one = Open();
        await one.WriteAsync([Article(1), Article(2)], None);
        Assert.Equal(2, await CountAsync(one));
        await using var other = Open();
        await other.WriteAsync([Article(3)], None);
        await other.ForgetAsync(Article(1).Article.Id, [], None);

        Assert.Equal((2, 2), (await CountAsync(other), await CountAsync(one)));
        Assert.True((await one.Care.DescribeAsync(None)).IsWritten);
        Assert.False((await other.Care.DescribeAsync(None)).IsWritten);
        Assert.Equal((await one.Care.DescribeAsync(None)).Sequence, (await other.Care.DescribeAsync(None)).Sequence);
    }

    [Fact]
    public async Task The_second_process_writes_once_the_first_has_ended()
    {
        var one = Open();
        await one.WriteAsync([Article(1)], None);
        await CountAsync(one);
        await using var other = Open();
        Assert.Equal(1, await CountAsync(other));
        await one.DisposeAsync();

        await other.WriteAsync([Article(2)], None);

        Assert.Equal(2, await CountAsync(other));
        Assert.True((await other.Care.DescribeAsync(None)).IsWritten);
    }

    [Fact]
    public async Task What_a_question_sees_stays_as_it_was_while_others_write()
    {
        await using var coverage = Open();
        await coverage.WriteAsync([Article(1), Article(2)], None);
        await using var before = await coverage.OpenAsync(None);

        await coverage.ForgetAsync(Article(1).Article.Id, [], None);
        await coverage.WriteAsync([Article(3), Article(4)], None);
        await coverage.Care.FollowAsync(None);

        Assert.Equal(2, await CountAsync(before));
        Assert.Equal(3, await CountAsync(coverage));
    }

    [Fact]
    public async Task A_store_brought_back_from_a_copy_gets_a_new_index()
    {
        await WriteAsync(1, 2, 3);
        var copy = await File.ReadAllBytesAsync(StoreFile, None);
        await WriteAsync(4, 5);
        await File.WriteAllBytesAsync(StoreFile, copy, None);

        Assert.Equal(3, await CountAsync());
        await WriteAsync(6);
        await WriteAsync(7);
        Assert.Equal(5, await CountAsync());
    }

    [Fact]
    public async Task An_index_of_another_version_is_made_anew_with_a_word()
    {
        await WriteAsync(1, 2);
        using var log = new ListLog();
        Execute("UPDATE store SET analysis = 'of another version'");

        await using (var coverage = new DiskCoverage(_folder.Path, log))
            Assert.Equal(2, await CountAsync(coverage));

        Assert.Contains(log.Lines, line => line.Text.Contains("store was brought to this version", StringComparison.Ordinal));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_damaged_while_it_is_read_gives_no_wrong_answer()
    {
        await using (var coverage = Open())
            await coverage.WriteAsync([.. Enumerable.Range(0, 400).Select(Article)], None);
        using var log = new ListLog();
        await using var reading = new DiskCoverage(_folder.Path, log);
        Assert.Equal(400, await CountAsync(reading));
        foreach (var file in IndexFiles.Where(file => Path.GetExtension(file) is ".doc" or ".pos" or ".tim"))
            await File.WriteAllBytesAsync(file, new byte[16], None);

        var counts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                counts.Add(await CountAsync(reading));
            }
            catch (IndexDoubtedException)
            {
                // Said, and mended for the next question.
                counts.Add(await CountAsync(reading));
            }
        }

        Assert.All(counts, count => Assert.Equal(400, count));
        Assert.Contains(log.Lines, line => line.Text.Contains("made anew", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damage_is_found_by_checksum_and_the_index_is_made_anew()
    {
        await WriteAsync(1, 2, 3);
        await using var coverage = Open();
        Assert.Null(await coverage.Care.FindDamageAsync(None));
        var file = IndexFiles.First(file => Path.GetExtension(file) == ".dvd");
        var bytes = await File.ReadAllBytesAsync(file, None);
        bytes[^20] ^= 4;
        await File.WriteAllBytesAsync(file, bytes, None);

        Assert.Contains(Path.GetFileName(file), await coverage.Care.FindDamageAsync(None), StringComparison.Ordinal);

        Assert.Equal(3, await CountAsync(coverage));
        Assert.Null(await coverage.Care.FindDamageAsync(None));
    }

    [Fact]
    public async Task A_long_making_is_answered_beside_and_says_what_is_missing()
    {
        await WriteAsync([.. Enumerable.Range(0, 300)]);
        Directory.Delete(_folder.File(StorePlace.IndexName), recursive: true);
        await using var coverage = new DiskCoverage(_folder.Path, indexing: new IndexingOptions { AnswerMeanwhile = true, LongFrom = 20 });

        await using (var first = await coverage.OpenAsync(None))
        {
            var found = await first.SearchAsync(new IndexQuery.Term("room"), Sentences, 1_000, None);
            Assert.InRange(first.Pending, 1, 300);
            Assert.True(found.Utterances.Value <= 300 - first.Pending + 20);
        }

        await Eventually.IsTrueAsync(async () => (await coverage.Care.DescribeAsync(None)).Pending == 0, "the index is made");
        Assert.Equal(300, await CountAsync(coverage));
    }

    [Fact]
    public async Task Without_the_wish_to_answer_meanwhile_a_question_waits_for_the_whole()
    {
        await WriteAsync([.. Enumerable.Range(0, 60)]);
        Directory.Delete(_folder.File(StorePlace.IndexName), recursive: true);
        await using var coverage = new DiskCoverage(_folder.Path, indexing: new IndexingOptions { LongFrom = 20 });

        Assert.Equal(60, await CountAsync(coverage));
    }

    [Fact]
    public async Task A_store_that_vanished_beside_its_index_is_not_taken_for_a_new_one()
    {
        await WriteAsync(1, 2);
        foreach (var file in Directory.EnumerateFiles(_folder.Path, StorePlace.FileName + "*"))
            File.Delete(file);
        await using var coverage = Open();

        var fault = await Assert.ThrowsAsync<CoverageUnusableException>(async () => await coverage.OpenAsync(None));

        Assert.Contains("is missing", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(StoreFile));
    }

    [Theory]
    [InlineData("UPDATE body SET text = replace(text, 'room', 'moor') WHERE row = 2")]
    [InlineData("UPDATE article SET outlet = 'Another' WHERE row = 2")]
    [InlineData("UPDATE article SET published = '1999-01-01', day = 729755 WHERE row = 2")]
    [InlineData("UPDATE body SET extraction = zeroblob(40) WHERE row = 2")]
    [InlineData("UPDATE article SET title = 7 WHERE row = 2")]
    public async Task An_article_that_is_damaged_in_the_store_is_left_out_and_said(string damage)
    {
        await WriteAsync(1, 2, 3);
        Execute(damage);
        await using var coverage = Open();
        await using var snapshot = await coverage.OpenAsync(None);

        var found = await snapshot.SearchAsync(new IndexQuery.Term("room"), Sentences, 10, None);
        var shown = await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], None);

        Assert.Equal(2, shown.Count);
        Assert.Equal(Article(2).Article.Id, Assert.Single(snapshot.Withheld));
        Assert.NotEmpty(await coverage.Store.CheckAsync(None));
    }

    [Theory]
    [InlineData("UPDATE piece SET utterance = utterance + 1")]
    [InlineData("UPDATE speaker SET name = 'Somebody Else'")]
    [InlineData("UPDATE counter SET last = last - 1 WHERE kind = 2")]
    [InlineData("UPDATE change SET removed = '1' WHERE number = 1")]
    [InlineData("INSERT INTO forgotten (id, seal) VALUES ('6097', 1)")]
    public async Task Damage_of_what_belongs_to_no_single_article_stops_with_a_sentence(string damage)
    {
        await WriteAsync(1, 2, 3);
        Execute(damage);
        await using var coverage = Open();

        var fault = await Assert.ThrowsAsync<CoverageUnusableException>(async () => await coverage.OpenAsync(None));

        Assert.Contains("damaged in", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_article_is_whole_again_when_it_is_read_in_again()
    {
        await WriteAsync(1, 2, 3);
        Execute("UPDATE body SET text = 'nothing of it' WHERE row = 2");

        await WriteAsync(2);

        await using var coverage = Open();
        Assert.Equal(3, await CountAsync(coverage));
        Assert.Empty(await coverage.Store.CheckAsync(None));
    }

    private DiskCoverage Open() => new(_folder.Path);

    private static ExtractedArticle Article(int number) => new ArticleMaker($"https://example.org/{number}")
        .Quotes("Anna Berg", $"the number of the day is n{number}").Says($"It was said in room r{number}.").Make();

    private async Task WriteAsync(params int[] numbers)
    {
        await using var coverage = Open();
        await coverage.WriteAsync([.. numbers.Select(Article)], None);
    }

    private async Task<int> CountAsync()
    {
        await using var coverage = Open();
        return await CountAsync(coverage);
    }

    private static async Task<int> CountAsync(DiskCoverage coverage)
    {
        await using var snapshot = await coverage.OpenAsync(None);
        return await CountAsync(snapshot);
    }

    /// <summary>Counts articles by search and by list, which must agree.</summary>
    private static async Task<int> CountAsync(IIndexSnapshot snapshot)
    {
        var found = await snapshot.SearchAsync(new IndexQuery.Term("room"), Sentences, 1_000, None);
        Assert.Equal(found.Utterances.Value, (await snapshot.CountAsync(CoverageFilter.None, None)).Articles);
        return found.Utterances.Value;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
