using System.Threading.Channels;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Sources;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Runs beside each other: none waits for the end of another, and none loses what another wrote.</summary>
public sealed class InterleavedRunsTests : IDisposable
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_short_run_ends_while_a_long_one_is_under_way()
    {
        var source = Channel.CreateUnbounded<SourceItem>();
        var lengthy = _rig.Get<IngestPipeline>().RunWatchedAsync(source.Reader.ReadAllAsync(), CancellationToken.None);
        await source.Writer.WriteAsync(Item("https://example.org/long/1", Words));

        var brief = await _rig.IngestAsync(_rig.Folder.Write("short.txt", Words));
        var forgotten = await _rig.Service.ForgetAsync("https://example.org/nothing", CancellationToken.None);

        Assert.Equal(1, brief.Count(IngestOutcome.Added));
        Assert.False(forgotten);
        Assert.False(lengthy.IsCompleted);
        await source.Writer.WriteAsync(Item("https://example.org/long/2", Words));
        source.Writer.Complete();
        Assert.Equal(2, (await lengthy).Count(IngestOutcome.Added));
    }

    [Fact]
    public async Task A_waiting_article_becomes_the_next_version_of_what_another_run_stored_meanwhile()
    {
        var source = Channel.CreateUnbounded<SourceItem>();
        var waiting = _rig.Get<IngestPipeline>().RunWatchedAsync(source.Reader.ReadAllAsync(), CancellationToken.None);
        await source.Writer.WriteAsync(Item("https://example.org/a", Words + " It was edited."));
        while (_rig.Extractor.Calls == 0)
            await Task.Yield();
        await _rig.Get<IngestPipeline>().RunWatchedAsync(new[] { Item("https://example.org/a", Words) }.ToAsyncEnumerable(), CancellationToken.None);

        source.Writer.Complete();
        var report = await waiting;

        Assert.Equal(IngestOutcome.Updated, Assert.Single(report.Items).Outcome);
        Assert.Equal([(1, Words), (2, Words + " It was edited.")], _rig.Store.Written.Select(written => (written.Article.Version, written.Article.Text)));
    }

    [Fact]
    public async Task Many_runs_at_once_store_everything_once()
    {
        var runs = Enumerable.Range(0, 8).Select(run => _rig.Get<IngestPipeline>().RunWatchedAsync(
            Enumerable.Range(0, 150).Select(number => Item($"https://example.org/{(run + number) % 150}", Words)).ToAsyncEnumerable(), CancellationToken.None));

        var reports = await Task.WhenAll(runs);

        Assert.Equal(150, reports.Sum(report => report.Count(IngestOutcome.Added)));
        Assert.Equal(7 * 150, reports.Sum(report => report.Count(IngestOutcome.Unchanged)));
        Assert.All(_rig.Store.Written, written => Assert.Equal(1, written.Article.Version));
    }

    private SourceItem Item(string address, string text) => new SourceItem.Document(
        new SourceDocument(address, System.Text.Encoding.UTF8.GetBytes(text), _rig.Clock.GetUtcNow()) { MediaType = "text/plain", Address = new Uri(address) });
}
