using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Following;
using Bot.Search.Storing;
using Bot.Search.Storing.Engines;
using Bot.Search.Storing.Sql;
using Bot.Search.Storing.Sqlite;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using static Bot.Search.Tests.Storing.Postgres.Talks;

namespace Bot.Search.Tests.Indexing;

/// <summary>A new copy of the bot begins with the index of another one.</summary>
public sealed class IndexCopierTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    private static IndexCopier Copier => new(new SqlCoverage(StoreEngines.Of(new StoreOptions { DataDirectory = "." }, TimeProvider.System), new TermAnalyzer(), NullLogger<SqlCoverage>.Instance, null));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_copy_holds_what_was_committed_and_takes_in_what_came_after()
    {
        CopiedIndex copied;
        await using (var one = new DiskCoverage(In("one")))
        {
            await one.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
            await one.Care.FollowAsync(None);
        }
        await using (var one = new DiskCoverage(In("one")))
        {
            // It runs, and has its folder.
            await one.Care.FollowAsync(None);
            copied = await Copier.CopyAsync(In("one"), In("two"), None);
            await one.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
        }
        foreach (var file in Directory.EnumerateFiles(In("one")))
            File.Copy(file, Path.Combine(In("two"), Path.GetFileName(file)));

        await using var two = new DiskCoverage(In("two"));
        Assert.Equal(["The ceasefire is a trap", "We want a ceasefire before winter"], await WordsAsync(two));
        Assert.Equal(1, copied.Sequence);
        Assert.Equal(["000001"], Made("two"));
    }

    [Fact]
    public async Task What_cannot_be_copied_is_said_and_leaves_nothing()
    {
        var none = await Assert.ThrowsAsync<CoverageUnusableException>(() => Copier.CopyAsync(In("one"), In("two"), None));
        await using (var one = new DiskCoverage(In("one")))
        {
            await one.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
            await one.Care.FollowAsync(None);
        }
        await Copier.CopyAsync(In("one"), In("two"), None);
        var twice = await Assert.ThrowsAsync<CoverageUnusableException>(() => Copier.CopyAsync(In("one"), In("two"), None));
        var file = Directory.EnumerateFiles(Path.Combine(In("one"), StorePlace.IndexName, "000001")).Where(name => !Path.GetFileName(name).StartsWith("segments", StringComparison.Ordinal)).OrderByDescending(name => new FileInfo(name).Length).First();
        Flip(file);
        var damaged = await Assert.ThrowsAsync<CoverageUnusableException>(() => Copier.CopyAsync(In("one"), In("three"), None));

        Assert.Contains("There is no whole index", none.Message, StringComparison.Ordinal);
        Assert.Contains("already", twice.Message, StringComparison.Ordinal);
        Assert.Contains("checksum", damaged.Message, StringComparison.Ordinal);
        Assert.Empty(Made("three"));
    }

    private string In(string copy) => _folder.File(copy);

    private IEnumerable<string> Made(string copy) => Directory.EnumerateDirectories(Path.Combine(In(copy), StorePlace.IndexName)).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(file, bytes);
    }
}
