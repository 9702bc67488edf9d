using System.Text;
using Bot.Search.Ingestion;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Files that somebody hands over are read as files that lie in a folder.</summary>
public sealed class GivenFilesTests : IDisposable
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("a.txt", Words)]
    [InlineData("b.html", "<html><head><title>The bridge</title></head><body><article><p>" + Words + "</p><p>It will be closed until spring, she said.</p></article></body></html>")]
    [InlineData("c.jsonl", "{\"url\":\"https://news.example.org/a\",\"outlet\":\"Example\",\"title\":\"The bridge\",\"text\":\"" + Words + "\"}\n{\"broken\n")]
    [InlineData("d.srt", "1\n00:00:01,000 --> 00:00:04,000\n" + Words + "\n")]
    [InlineData("e.eml", "From: desk@news.example.org\nSubject: The bridge\nDate: Mon, 14 Mar 2022 10:00:00 +0000\nContent-Type: text/plain\n\n" + Words + "\n")]
    [InlineData("f.docx", "PK\u0003\u0004 and so on")]
    [InlineData("empty.txt", "")]
    [InlineData("../../etc/passwd", Words)]
    public async Task A_file_that_is_handed_over_is_read_as_one_in_a_folder(string name, string text)
    {
        using var other = new IngestRig();
        var bare = Path.GetFileName(name);
        _rig.Folder.Write(bare, text);

        var lying = await _rig.IngestAsync(_rig.Folder.File(bare));
        var given = await other.Service.IngestFilesAsync([new GivenFile(name, Encoding.UTF8.GetBytes(text))], CancellationToken.None);

        Assert.Equal(Rows(lying), Rows(given));
        Assert.All(given.Items, item => Assert.StartsWith(name, item.Location, StringComparison.Ordinal));
        Assert.Equal(_rig.Store.Written.Select(written => written.Article.Text), other.Store.Written.Select(written => written.Article.Text));
    }

    [Fact]
    public async Task A_file_that_is_handed_over_is_held_to_the_size_and_archives_are_taken_apart()
    {
        using var packed = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(archive.CreateEntry("inside.txt").Open());
            await entry.WriteAsync(Words);
        }

        var report = await _rig.Service.IngestFilesAsync(
            [new GivenFile("a.zip", packed.ToArray()), new GivenFile("b.txt", new byte[_rig.Service.MaxFileBytes + 1])], CancellationToken.None);

        Assert.Equal([IngestOutcome.Added, IngestOutcome.Failed], report.Items.Select(item => item.Outcome));
        Assert.Contains("the limit is 10 MB", report.Items[1].Reason, StringComparison.Ordinal);
    }

    private static List<(IngestOutcome Outcome, string? Title, string? Reason)> Rows(IngestReport report) =>
        [.. report.Items.Select(item => (item.Outcome, item.Title, item.Reason))];
}
