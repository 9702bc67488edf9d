using Bot.Search.Ingestion.Sources;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

public sealed class SourceCounterTests
{
    [Fact]
    public void Files_lines_and_entries_are_counted_and_addresses_cannot_be()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "x");
        folder.Write("in/sub/b.html", "x");
        folder.Write("in/lines.jsonl", "{}\n{}\n{}");
        folder.Write("in/sources.json", "{}");
        folder.Write("in/README.md", "x");
        folder.Write("in/broken.zip", "x");

        Assert.Equal(6, SourceCounter.Count([folder.File("in")], CancellationToken.None));
        Assert.Equal(1, SourceCounter.Count([folder.File("missing.txt")], CancellationToken.None));
        Assert.Null(SourceCounter.Count([folder.File("in"), "https://example.org/"], CancellationToken.None));
    }
}
