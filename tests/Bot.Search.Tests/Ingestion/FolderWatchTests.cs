using Bot.Search.Ingestion.Watching;

namespace Bot.Search.Tests.Ingestion;

public sealed class FolderWatchTests : IDisposable
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_file_is_read_once_it_has_come_to_rest_and_again_when_it_changes()
    {
        var counts = new List<int>();
        _rig.Folder.Write("watched/a.txt", Words);
        counts.Add(await LookAsync());
        counts.Add(await LookAsync());
        counts.Add(await LookAsync());
        _rig.Folder.Write("watched/a.txt", Words + " More.");
        counts.Add(await LookAsync());
        counts.Add(await LookAsync());

        Assert.Equal([0, 1, 1, 1, 2], counts);
    }

    [Fact]
    public async Task A_changed_list_of_sources_makes_the_files_beside_it_read_again()
    {
        _rig.Folder.Write("watched/sub/a.txt", Words);
        await LookAsync();
        await LookAsync();
        _rig.Folder.Write("watched/sub/sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\",\"url\":\"https://example.org/a\"}]}");
        await LookAsync();
        await LookAsync();

        Assert.Equal(["Local file", "Example Times"], _rig.Store.Written.Select(article => article.Article.Outlet));
    }

    [Fact]
    public async Task A_fault_of_the_store_loses_no_file()
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await LookAsync();
        _rig.Store.FaultOnWrite = _ => new IOException("disk full");
        await Assert.ThrowsAsync<IOException>(LookAsync);
        _rig.Store.FaultOnWrite = _ => null;

        Assert.Equal(1, await LookAsync());
    }

    private async Task<int> LookAsync()
    {
        Assert.True(await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None));
        return _rig.Store.Written.Count;
    }
}
