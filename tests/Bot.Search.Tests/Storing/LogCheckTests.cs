using Bot.Search.Storing;
using Bot.Search.Storing.Sqlite;
using Bot.Search.Tests.Indexing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing;

public sealed class LogCheckTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_with_a_damaged_change_before_whole_ones_is_refused()
    {
        using var died = new TempFolder();
        await using (var coverage = new DiskCoverage(_folder.Path))
        {
            for (var number = 0; number < 5; number++)
                await coverage.WriteAsync([new ArticleMaker($"https://example.org/{number}").Says($"It was said in room r{number}.").Make()], None);
            foreach (var name in (string[])[StorePlace.FileName, StorePlace.FileName + "-wal"])
            {
                await using var source = new FileStream(_folder.File(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await using var copy = File.Create(died.File(name));
                await source.CopyToAsync(copy, None);
            }
        }
        var log = died.File(StorePlace.FileName + "-wal");
        var whole = await File.ReadAllBytesAsync(log, None);
        Assert.Null(SqliteLogCheck.FindDamage(log));
        foreach (var at in (int[])[3, 20, 40, whole.Length / 2, whole.Length - 30])
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 4;
            await File.WriteAllBytesAsync(log, damaged, None);
            await using var coverage = new DiskCoverage(died.Path);

            var fault = await Assert.ThrowsAsync<CoverageUnusableException>(async () => await coverage.OpenAsync(None));

            Assert.Contains("cut the log off at", fault.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(log, None));
        }
        // As a process leaves it that dies in the middle of a change.
        await File.WriteAllBytesAsync(log, whole[..^5_000], None);
        Assert.Null(SqliteLogCheck.FindDamage(log));
    }
}
