using System.Text.Json;
using Bot.Search.Ingestion;

namespace Bot.Search.Tests.Ingestion;

/// <summary>Articles without an address under one outlet and one headline: edits of a text, and texts of their own.</summary>
public sealed class OneHeadlineTests : IDisposable
{
    private const string Coast = "The harbour of Lowmere was closed on Monday because of the storm, the harbour master said in the evening.";
    private const string Valley = "Voters in Upper Tarn stood in long queues until midnight while the ballot papers were being brought by boat.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("Live updates")]
    [InlineData(null)]
    public async Task Unlike_texts_are_articles_of_their_own_and_stay_it_when_they_are_read_again(string? title)
    {
        var lines = _rig.Folder.Write("live.jsonl", string.Join('\n', Line(title, Coast), Line(title, Valley)));

        var first = await _rig.IngestAsync(lines);
        var calls = _rig.Extractor.Calls;
        var again = await _rig.IngestAsync(lines);

        Assert.Equal(2, first.Count(IngestOutcome.Added));
        Assert.Equal(2, again.Count(IngestOutcome.Unchanged));
        Assert.Equal(calls, _rig.Extractor.Calls);
        Assert.Equal([1, 1], _rig.Store.Written.Select(written => written.Article.Version));
        Assert.Equal(2, _rig.Store.Written.Select(written => written.Article.Id).Distinct().Count());
    }

    [Fact]
    public async Task Each_grows_by_its_own_edits_whichever_came_first()
    {
        var lines = _rig.Folder.Write("live.jsonl", string.Join('\n', Line("Live updates", Coast), Line("Live updates", Valley)));
        var before = (await _rig.IngestAsync(lines)).Items;
        _rig.Folder.Write("live.jsonl", string.Join('\n', Line("Live updates", Valley + " The count begins."), Line("Live updates", Coast + " Two boats sank.")));

        var after = (await _rig.IngestAsync(lines)).Items;

        Assert.All(after, item => Assert.Equal(IngestOutcome.Updated, item.Outcome));
        Assert.Equal([before[1].Article, before[0].Article], after.Select(item => item.Article));
    }

    [Fact]
    public async Task Two_files_of_one_text_that_differ_a_little_do_not_follow_each_other_for_ever()
    {
        _rig.Folder.Write("a/live.txt", Coast);
        _rig.Folder.Write("b/live.txt", Coast + " Two boats sank.");
        await _rig.IngestAsync(_rig.Folder.Path);

        var again = await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Equal(2, again.Count(IngestOutcome.Unchanged));
        Assert.Equal([1, 2], _rig.Store.Written.Select(written => written.Article.Version));
    }

    private static string Line(string? title, string text) => JsonSerializer.Serialize(new { outlet = "Example Times", title, text });
}
