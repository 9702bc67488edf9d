using System.Text;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Storing;
using Bot.Search.Storing.Sqlite;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Tests.Indexing;

/// <summary>What only an engine with files can get wrong.</summary>
public sealed class DiskTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    private string StoreFile => _folder.File(StorePlace.FileName);

    private string IndexFolder => _folder.File(StorePlace.IndexName);

    private IEnumerable<string> IndexFiles => Directory.EnumerateFiles(IndexFolder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "writer.lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_start_finds_what_the_first_one_wrote()
    {
        await WriteAsync(_folder.Path, 1, 12);

        Assert.Equal(12, await CountAsync(_folder.Path));
        Assert.InRange(IndexFiles.Count(file => file.EndsWith(".si", StringComparison.Ordinal)), 1, 4);
    }

    [Fact]
    public async Task A_process_that_dies_loses_nothing_that_was_acknowledged()
    {
        using var crashed = new TempFolder();
        await using (var index = Open(_folder.Path))
        {
            await index.WriteAsync([Article(1), Article(2)], None);
            await index.WriteAsync([Article(3)], None);
            Copy(_folder.Path, crashed.Path);
        }

        Assert.Equal(3, await CountAsync(crashed.Path));
    }

    [Fact]
    public async Task A_deleted_index_is_made_again()
    {
        await WriteAsync(_folder.Path, 1, 12);
        Directory.Delete(IndexFolder, recursive: true);

        Assert.Equal(12, await CountAsync(_folder.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(2_000)]
    public async Task An_index_with_a_file_that_is_cut_off_is_made_again(int length)
    {
        await WriteAsync(_folder.Path, 1, 12);
        foreach (var kind in IndexFiles.Select(Path.GetExtension).Distinct().ToList())
        {
            await using (var file = new FileStream(IndexFiles.First(file => Path.GetExtension(file) == kind), FileMode.Open))
                file.SetLength(Math.Min(length, Math.Max(0, file.Length - 1)));

            Assert.Equal(12, await CountAsync(_folder.Path));
        }
    }

    [Fact]
    public async Task An_index_with_a_missing_file_is_made_again()
    {
        await WriteAsync(_folder.Path, 1, 12);
        foreach (var kind in IndexFiles.Select(Path.GetExtension).Distinct().ToList())
        {
            File.Delete(IndexFiles.First(file => Path.GetExtension(file) == kind));

            Assert.Equal(12, await CountAsync(_folder.Path));
        }
    }

    [Fact]
    public async Task An_index_of_another_store_is_not_used()
    {
        using var other = new TempFolder();
        await WriteAsync(_folder.Path, 1, 12);
        await WriteAsync(other.Path, 50, 3);
        Directory.Delete(IndexFolder, recursive: true);
        Copy(other.File(StorePlace.IndexName), IndexFolder);

        Assert.Equal(12, await CountAsync(_folder.Path));
    }

    [Fact]
    public async Task Nothing_of_a_forgotten_article_is_left_on_disk()
    {
        var secret = new ArticleMaker("https://example.org/secret").Quotes("Anna Berg", "the quokkanaut lives in Elm Street").Says("A sentence on quokkanauts.").Make();
        await using (var index = Open(_folder.Path))
            await index.WriteAsync([secret, .. Enumerable.Range(0, 20).Select(Article)], None);
        Assert.NotEmpty(FilesWith("quokkanaut"));

        await using (var index = Open(_folder.Path))
            Assert.True(await index.ForgetAsync(secret.Article.Id, [], None));

        Assert.Empty(FilesWith("quokkanaut"));
        Assert.Equal(20, await CountAsync(_folder.Path));
    }

    [Fact]
    public async Task Two_processes_see_each_others_articles()
    {
        await using var one = Open(_folder.Path);
        await using var other = Open(_folder.Path);
        await one.WriteAsync([Article(1)], None);
        await other.WriteAsync([Article(2)], None);
        await one.WriteAsync([Article(3)], None);
        await other.ForgetAsync(Article(1).Article.Id, [], None);

        Assert.Equal(2, await CountAsync(one));
        Assert.Equal(2, await CountAsync(other));
    }

    [Theory]
    [InlineData("this is no database, it is a note that somebody put here by mistake, long enough to have a header of its own")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense to anybody who reads it, over more than one hundred bytes of it")]
    public async Task A_file_that_is_no_store_is_refused_with_advice(string content)
    {
        await File.WriteAllTextAsync(StoreFile, content, None);
        await using var index = Open(_folder.Path);

        var fault = await Assert.ThrowsAsync<CoverageUnusableException>(async () => await index.OpenAsync(None));

        Assert.Contains("move the file away", fault.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(StoreFile, None));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_with_advice()
    {
        await WriteAsync(_folder.Path, 1, 1);
        await using (var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False"))
        {
            await connection.OpenAsync(None);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync(None);
        }
        await using var index = Open(_folder.Path);

        var fault = await Assert.ThrowsAsync<CoverageUnusableException>(() => index.WriteAsync([Article(2)], None));

        Assert.Contains("newer version", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused_with_advice()
    {
        await using var index = Open(_folder.Write("file", "x"));

        var fault = await Assert.ThrowsAsync<CoverageUnusableException>(async () => await index.OpenAsync(None));

        Assert.Contains("choose another one", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_is_given_up_leaves_nothing()
    {
        await using var index = Open(_folder.Path);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.WriteAsync(new CancellingList(stop, Article(1), Article(2)), stop.Token));

        Assert.Equal(0, await CountAsync(index));
        await index.WriteAsync([Article(3)], None);
        Assert.Equal(1, await CountAsync(index));
    }

    [Fact]
    public async Task Many_small_writes_end_in_few_segments()
    {
        await using (var index = Open(_folder.Path))
        {
            for (var number = 0; number < 80; number++)
                await index.WriteAsync([Article(number)], None);
            Assert.Equal(80, await CountAsync(index));
        }

        Assert.InRange(IndexFiles.Count(file => file.EndsWith(".si", StringComparison.Ordinal)), 1, 12);
        Assert.Equal(80, await CountAsync(_folder.Path));
    }

    private List<string> FilesWith(string word) =>
        [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)];

    private static DiskCoverage Open(string folder) => new(folder);

    private static ExtractedArticle Article(int number) => new ArticleMaker($"https://example.org/{number}")
        .Quotes("Anna Berg", $"the number of the day is n{number}").Says($"It was said in room r{number}.").Make();

    private static async Task WriteAsync(string folder, int first, int count)
    {
        await using var index = Open(folder);
        await index.WriteAsync([.. Enumerable.Range(first, count).Select(Article)], None);
    }

    private static async Task<int> CountAsync(string folder)
    {
        await using var index = Open(folder);
        return await CountAsync(index);
    }

    /// <summary>Counts articles three ways, which must agree.</summary>
    private static async Task<int> CountAsync(DiskCoverage index)
    {
        await using var snapshot = await index.OpenAsync(None);
        var listed = await snapshot.ListArticlesAsync(CoverageFilter.None, 0, 1_000, None);
        var found = await snapshot.SearchAsync(new IndexQuery.Term("room"), CoverageFilter.None, 1_000, None);
        var units = await snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], None);
        Assert.Equal(listed.Count, units.Select(unit => unit.Article.Id).Distinct().Count());
        Assert.Equal(listed.Count, (await snapshot.CountAsync(CoverageFilter.None, None)).Articles);
        return listed.Count;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "writer.lock"))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = File.Create(target);
            source.CopyTo(copy);
        }
    }

    /// <summary>Cancels when its second article is read: in the middle of the write.</summary>
    private sealed class CancellingList(CancellationTokenSource stop, params ExtractedArticle[] articles) : IReadOnlyList<ExtractedArticle>
    {
        public int Count => articles.Length;

        public ExtractedArticle this[int index] => articles[index];

        public IEnumerator<ExtractedArticle> GetEnumerator()
        {
            yield return articles[0];
            stop.Cancel();
            yield return articles[1];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
