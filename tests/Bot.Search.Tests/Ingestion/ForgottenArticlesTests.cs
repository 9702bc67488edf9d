using Bot.Search.Ingestion;

namespace Bot.Search.Tests.Ingestion;

/// <summary>What was forgotten comes back only when a person reads it in again.</summary>
public sealed class ForgottenArticlesTests : IDisposable
{
    private const string Address = "https://example.org/a";
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();
    private readonly string _lines;

    public ForgottenArticlesTests() => _lines = _rig.Folder.Write("given.jsonl", $"{{\"url\":\"{Address}\",\"text\":\"{Words}\"}}");

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Neither_feeds_nor_folders_bring_it_back_also_for_another_process()
    {
        await _rig.IngestAsync(_lines);
        Assert.True(await _rig.Service.ForgetAsync(Address, CancellationToken.None));
        _rig.Folder.Write("watched/a.jsonl", File.ReadAllText(_lines));

        await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None);
        await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None);
        using var next = new IngestRig(store: _rig.Store);
        var report = await next.Get<IngestPipeline>().RunWatchedAsync(next.Get<SourceWalker>().WalkAsync([_lines], CancellationToken.None), CancellationToken.None);

        Assert.Empty(_rig.Store.Written);
        Assert.Equal((IngestOutcome.Unchanged, null), (report.Items[0].Outcome, report.Items[0].Reason));
    }

    [Fact]
    public async Task A_person_brings_it_back_and_then_it_grows_again()
    {
        await _rig.IngestAsync(_lines);
        await _rig.Service.ForgetAsync(Address, CancellationToken.None);

        var back = await _rig.IngestAsync(_lines);
        File.WriteAllText(_lines, File.ReadAllText(_lines).Replace("Monday", "Tuesday", StringComparison.Ordinal));
        var grown = await _rig.Get<IngestPipeline>().RunWatchedAsync(_rig.Get<SourceWalker>().WalkAsync([_lines], CancellationToken.None), CancellationToken.None);

        Assert.Equal((1, 1), (back.Count(IngestOutcome.Added), grown.Count(IngestOutcome.Updated)));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_remembered_as_forgotten()
    {
        Assert.False(await _rig.Service.ForgetAsync(Address, CancellationToken.None));

        var report = await _rig.Get<IngestPipeline>().RunWatchedAsync(_rig.Get<SourceWalker>().WalkAsync([_lines], CancellationToken.None), CancellationToken.None);

        Assert.Equal(1, report.Count(IngestOutcome.Added));
    }

    [Theory]
    [InlineData("watched/b.txt", null)]
    [InlineData("watched/sub/a.txt", "{\"sources\":[{\"file\":\"a.txt\",\"title\":\"Bridge\",\"outlet\":\"Example Times\"}]}")]
    public async Task A_file_without_an_address_stays_forgotten_also_under_another_name_until_a_person_gives_it(string place, string? sources)
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await LookTwice();
        Assert.True(await _rig.Service.ForgetAsync(Assert.Single(_rig.Store.Written).Article.Id.Value, CancellationToken.None));
        File.Delete(_rig.Folder.File("watched/a.txt"));
        var moved = _rig.Folder.Write(place, Words);
        if (sources is not null)
            _rig.Folder.Write("watched/sub/sources.json", sources);
        await LookTwice();
        Assert.Empty(_rig.Store.Written);

        await _rig.IngestAsync(Path.GetDirectoryName(moved)!);
        _rig.Folder.Write(place, Words + " She added more.");
        await LookTwice();

        Assert.Equal([1, 2], _rig.Store.Written.Select(written => written.Article.Version));
        Assert.Single(_rig.Store.Forgotten);
    }

    [Fact]
    public async Task Another_text_that_comes_later_is_not_what_was_forgotten()
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await LookTwice();
        await _rig.Service.ForgetAsync(Assert.Single(_rig.Store.Written).Article.Id.Value, CancellationToken.None);
        _rig.Folder.Write("watched/c.txt", "Voters in Upper Tarn stood in long queues until midnight while ballot papers were being brought by boat.");

        await LookTwice();

        Assert.StartsWith("Voters", Assert.Single(_rig.Store.Written).Article.Text, StringComparison.Ordinal);
    }

    private async Task LookTwice()
    {
        await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None);
        await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None);
    }
}
