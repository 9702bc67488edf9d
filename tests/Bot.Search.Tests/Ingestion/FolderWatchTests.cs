using Bot.Search.Ingestion;

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
    public async Task After_a_restart_only_what_changed_meanwhile_is_read()
    {
        _rig.Folder.Write("watched/a.txt", Words);
        _rig.Folder.Write("watched/b.txt", Words + " More of b.");
        await LookAsync();
        await LookAsync();
        _rig.Folder.Write("watched/b.txt", Words + " More of b, and more.");
        _rig.Folder.Write("watched/c.txt", Words + " More of c.");

        using var restarted = new IngestRig(data: _rig.Folder.File("data"), watched: _rig.Folder.File("watched"));
        await restarted.Get<IFolderWatch>().LookAsync(CancellationToken.None);
        await restarted.Get<IFolderWatch>().LookAsync(CancellationToken.None);

        Assert.Equal(2, _rig.Store.Written.Count);
        Assert.Equal(["b", "c"], restarted.Store.Written.Select(article => article.Article.Title).Order());
    }

    [Theory]
    [InlineData("watched/b.txt")]
    [InlineData("watched/sub/a.txt")]
    [InlineData("watched/sub/deeper/c.txt")]
    public async Task A_file_that_is_renamed_or_moved_stays_one_article_also_when_it_is_edited_later(string place)
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await LookAsync();
        await LookAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(_rig.Folder.File(place))!);
        File.Move(_rig.Folder.File("watched/a.txt"), _rig.Folder.File(place));
        await LookAsync();
        await LookAsync();
        _rig.Folder.Write(place, Words + " She added more.");
        await LookAsync();
        await LookAsync();

        Assert.Single(_rig.Store.Written.Select(article => article.Article.Id).Distinct());
        Assert.Equal([1, 2], _rig.Store.Written.Select(article => article.Article.Version));
    }

    [Fact]
    public async Task A_file_that_is_deleted_stays_in_the_coverage()
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await LookAsync();
        await LookAsync();
        File.Delete(_rig.Folder.File("watched/a.txt"));

        Assert.Equal(1, await LookAsync());
    }

    [Fact]
    public async Task A_corrected_date_in_the_list_of_sources_reaches_the_stored_article()
    {
        _rig.Folder.Write("watched/a.txt", Words);
        _rig.Folder.Write("watched/sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\",\"url\":\"https://example.org/a\",\"published\":\"2021-03-03\"}]}");
        await LookAsync();
        await LookAsync();
        _rig.Folder.Write("watched/sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\",\"url\":\"https://example.org/a\",\"published\":\"2021-04-04T10:00:00Z\"}]}");
        await LookAsync();
        await LookAsync();

        var article = Assert.Single(_rig.Store.Written).Article;
        Assert.Equal((1, new DateOnly(2021, 4, 4)), (article.Version, article.Published!.Value.Day));
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

    [Theory]
    [InlineData("watched/a.txt", Words)]
    [InlineData("watched/a.jsonl", "{\"text\":\"" + Words + "\"}")]
    public async Task A_file_that_another_program_holds_is_read_when_it_is_let_go(string name, string content)
    {
        var path = _rig.Folder.Write(name, content);
        var counts = new List<int>();
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            counts.Add(await LookAsync());
            counts.Add(await LookAsync());
            counts.Add(await LookAsync());
        }
        counts.Add(await LookAsync());

        Assert.Equal([0, 0, 0, 1], counts);
    }

    [Theory]
    [InlineData("watched/pipe.txt")]
    [InlineData("watched/pipe.jsonl")]
    [InlineData("watched/pipe.zip")]
    [InlineData("watched/sources.json")]
    public async Task A_pipe_in_the_folder_keeps_nobody_waiting(string pipe)
    {
        _rig.Folder.Write("watched/a.txt", Words);
        await MakePipeAsync(_rig.Folder.File(pipe));
        await LookAsync();

        Assert.Equal(1, await LookAsync());
        var report = await _rig.Service.IngestAsync([_rig.Folder.File("watched")], new Progress<IngestProgress>(), CancellationToken.None);
        Assert.Contains(report.Items, item => item.Location.EndsWith(pipe, StringComparison.Ordinal) && item.Outcome == IngestOutcome.Failed);
    }

    private static async Task MakePipeAsync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // There are no pipes in folders there; an empty file looks the same.
            await File.WriteAllBytesAsync(path, []);
            return;
        }
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }

    private async Task<int> LookAsync()
    {
        Assert.True(await _rig.Get<IFolderWatch>().LookAsync(CancellationToken.None));
        return _rig.Store.Written.Count;
    }
}
