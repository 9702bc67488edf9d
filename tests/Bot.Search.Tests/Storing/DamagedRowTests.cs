using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Sqlite;
using Bot.Search.Tests.Indexing;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Tests.Storing;

/// <summary>A row that is not as it was written is in no answer and in no count, and is named.</summary>
public sealed class DamagedRowTests : IDisposable
{
    private const int Articles = 4;
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("day = -3307024")]
    [InlineData("day = 99999999")]
    [InlineData("outlet = 'Another'")]
    [InlineData("outlet = x'00'")]
    [InlineData("quotes = 900")]
    [InlineData("title = 'Another'")]
    public async Task A_damaged_row_is_left_out_of_lists_and_counts(string change)
    {
        await using (var before = new DiskCoverage(_folder.Path))
        {
            await before.WriteAsync([.. Enumerable.Range(0, Articles).Select(number => new ArticleMaker($"https://example.org/{number}").Says($"It was said in room r{number}.").Make())], None);
            await before.Care.FollowAsync(None);
        }
        Damage(change);
        await using var coverage = new DiskCoverage(_folder.Path);
        await using var snapshot = await coverage.OpenAsync(None);

        var counts = await snapshot.CountAsync(CoverageFilter.None, None);
        var listed = await snapshot.ListArticlesAsync(CoverageFilter.None, 0, 10, None);

        Assert.Equal((Articles - 1, Articles - 1), (counts.Articles, listed.Count));
        Assert.Equal([ArticleId.From("https://example.org/2")], snapshot.Withheld);
        Assert.Equal(["Daily"], (await snapshot.ListOutletsAsync(None)).Select(outlet => outlet.Name));
    }

    private void Damage(string change)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(StorePlace.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE article SET {change} WHERE row = 3";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
