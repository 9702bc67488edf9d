using System.IO.Compression;
using System.Text;
using Bot.Search.Ingestion;

namespace Bot.Search.Tests.Ingestion;

public sealed class ZipSourceTests : IDisposable
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task An_archive_is_read_as_a_folder_is()
    {
        var zip = Zip(
            ("news/a.txt", Words),
            ("news/sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\"}]}"),
            ("lines.jsonl", "{\"text\":\"" + Words + "\",\"outlet\":\"Line Post\",\"title\":\"One\"}\n{\"text\":\"" + Words + " Later.\",\"outlet\":\"Line Post\",\"title\":\"Two\"}"),
            ("README.md", "# Not an article"),
            ("picture.png", "x"),
            ("empty.txt", ""));

        var report = await _rig.IngestAsync(zip);

        Assert.Equal(["Example Times", "Line Post", "Line Post"], _rig.Store.Written.Select(article => article.Article.Outlet).Order());
        Assert.EndsWith("all.zip/empty.txt", Assert.Single(report.Items, item => item.Outcome == IngestOutcome.Failed).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_read_and_broken_details_are_rows()
    {
        var zip = Zip(("a.txt", Words), ("b.txt", Words + " Later."), ("minutes.pdf", "%PDF"), ("sources.json", "{ no"));

        var report = await _rig.IngestAsync(zip);

        Assert.Equal(
            ["minutes.pdf", "sources.json"],
            report.Items.Where(item => item.Outcome == IngestOutcome.Failed).Select(item => Path.GetFileName(item.Location)).Order());
        Assert.Equal(2, _rig.Store.Written.Count);
    }

    [Fact]
    public async Task Bombs_and_archives_inside_are_rows_and_the_rest_is_read()
    {
        var zip = Zip(("bomb.txt", new string('a', 8_000_000)), ("large.txt", new string('b', 11_000_000)), ("inner.zip", "PK"), ("good.txt", Words));

        var report = await _rig.IngestAsync(zip);

        Assert.Single(_rig.Store.Written);
        Assert.Equal(["hundredfold", "archive inside", "more than 10 MB"], report.Items.Where(item => item.Reason is not null).Select(item => Word(item.Reason!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 broken")]
    [InlineData("no archive at all")]
    public async Task What_is_no_archive_is_a_row(string content)
    {
        var report = await _rig.IngestAsync(_rig.Folder.Write("x.zip", content));

        Assert.Contains("no zip archive", Assert.Single(report.Items).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_entry_is_a_row()
    {
        var zip = Zip(("a.txt", Words), ("b.txt", string.Concat(Enumerable.Range(0, 500).Select(number => $"{number} {Words} "))));
        var bytes = File.ReadAllBytes(zip);
        var at = bytes.AsSpan().IndexOf("b.txt"u8) + 40;
        Array.Fill(bytes, (byte)0xFF, at, 60);
        File.WriteAllBytes(zip, bytes);

        var report = await _rig.IngestAsync(zip);

        Assert.Equal([IngestOutcome.Added, IngestOutcome.Failed], report.Items.Select(item => item.Outcome));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(500)]
    public async Task Entries_that_share_their_packed_bytes_are_refused_before_they_are_unpacked(int copies)
    {
        // A zip bomb without compression beyond measure: the list of files names one packed file many times.
        var whole = File.ReadAllBytes(Zip(("a.txt", Words)));
        var list = whole.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = whole.AsSpan().IndexOf("PK\u0005\u0006"u8);
        var (entry, closing) = (whole[list..end], whole[end..]);
        BitConverter.TryWriteBytes(closing.AsSpan(8), (ushort)copies);
        BitConverter.TryWriteBytes(closing.AsSpan(10), (ushort)copies);
        BitConverter.TryWriteBytes(closing.AsSpan(12), entry.Length * copies);
        var path = _rig.Folder.File("bomb.zip");
        File.WriteAllBytes(path, [.. whole[..list], .. Enumerable.Repeat(entry, copies).SelectMany(bytes => bytes), .. closing]);

        var report = await _rig.IngestAsync(path);

        if (copies > 2)
            Assert.Contains("overlap", Assert.Single(report.Items).Reason, StringComparison.Ordinal);
        Assert.InRange(report.Items.Count, 1, 2);
    }

    private static string Word(string reason) =>
        new[] { "hundredfold", "archive inside", "more than 10 MB" }.First(word => reason.Contains(word, StringComparison.Ordinal));

    private string Zip(params (string Name, string Content)[] entries)
    {
        var path = _rig.Folder.File("all.zip");
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        return path;
    }
}
