using System.Text;
using Bot.Search.Ingestion;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

public sealed class IngestServiceTests : IDisposable
{
    private const string Words = "The council voted on Monday to repair the old bridge, the mayor said.";

    private readonly IngestRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task The_seeds_are_read_with_their_details()
    {
        var report = await _rig.IngestAsync(RepositoryRoot.File("seeds"));

        Assert.Equal(3, report.Count(IngestOutcome.Added));
        Assert.Equal(3, report.Items.Count);
        Assert.Equal(["Antiwar.com", "SpaceWar.com", "The Straits Times"], _rig.Store.Written.Select(article => article.Article.Outlet).Order());
    }

    [Fact]
    public async Task Every_bad_file_is_a_row_with_a_reason_and_the_rest_is_read()
    {
        var folder = _rig.Folder;
        folder.Write("good.txt", Words);
        folder.Write("empty.txt", "");
        File.WriteAllBytes(folder.File("binary.txt"), [0, 1, 2, 3, 0, 0, 255, 254, 7, 8, 9]);
        File.WriteAllBytes(folder.File("picture.txt"), [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        File.WriteAllBytes(folder.File("wrong.txt"), [.. "caf"u8, 0x81, 0xE9, .. " words"u8]);
        File.WriteAllBytes(folder.File("large.txt"), Encoding.ASCII.GetBytes(new string('x', 50 * 1024 * 1024)));
        folder.Write("fault.txt", Words + " It will explode.");
        folder.Write("sources.json", "{\"sources\":[{\"file\":\"good.txt\",\"outlet\":\"Example Times\"},{\"file\":\"missing.txt\"},{\"file\":\"../up.txt\"}]}");

        var report = await _rig.IngestAsync(folder.Path);

        Assert.Equal("Example Times", Assert.Single(_rig.Store.Written).Article.Outlet);
        var rows = report.Items.Where(item => item.Outcome == IngestOutcome.Failed).Select(item => $"{Path.GetFileName(item.Location)}: {item.Reason}");
        Golden.Matches(string.Join('\n', rows) + "\n", "tests", "Bot.Search.Tests", "Ingestion", "bad-files.golden.txt");
    }

    [Fact]
    public async Task A_malformed_list_of_sources_is_a_row_and_the_files_beside_it_are_read()
    {
        _rig.Folder.Write("a.txt", Words);
        _rig.Folder.Write("sources.json", "{\"sources\":[");

        var report = await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Single(_rig.Store.Written);
        Assert.Contains("not valid JSON", Assert.Single(report.Items, item => item.Outcome == IngestOutcome.Failed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_article_costs_no_extraction_and_no_write()
    {
        _rig.Folder.Write("a.txt", Words);
        await _rig.IngestAsync(_rig.Folder.Path);

        var again = await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Equal(1, again.Count(IngestOutcome.Unchanged));
        Assert.Equal(1, _rig.Extractor.Calls);
        Assert.Single(_rig.Store.Batches);
    }

    [Fact]
    public async Task An_edited_article_becomes_its_next_version()
    {
        var lines = _rig.Folder.Write("a.jsonl", Line("https://example.org/a?utm_source=feed", Words));
        await _rig.IngestAsync(lines);
        _rig.Folder.Write("a.jsonl", Line("https://EXAMPLE.org/a#part", Words + " She added a sentence."));

        var again = await _rig.IngestAsync(lines);

        Assert.Equal(IngestOutcome.Updated, Assert.Single(again.Items).Outcome);
        Assert.Equal([1, 2], _rig.Store.Written.Select(article => article.Article.Version));
    }

    [Theory]
    [InlineData("outlet", "Example Daily")]
    [InlineData("title", "Bridge repaired")]
    [InlineData("published", "2021-03-04")]
    [InlineData("byline", "By N. N.")]
    public async Task A_corrected_detail_reaches_the_stored_article_in_its_version_and_keeps_when_it_was_read(string detail, string value)
    {
        _rig.Folder.Write("a.txt", Words);
        WriteSources(new() { ["file"] = "a.txt", ["url"] = "https://example.org/a", ["outlet"] = "Example Times", ["title"] = "Bridge", ["published"] = "2021-03-03" });
        await _rig.IngestAsync(_rig.Folder.Path);
        var read = _rig.Clock.GetUtcNow();
        _rig.Clock.Advance(TimeSpan.FromDays(1));
        WriteSources(new() { ["file"] = "a.txt", ["url"] = "https://example.org/a", ["outlet"] = "Example Times", ["title"] = "Bridge", ["published"] = "2021-03-03", [detail] = value });

        var corrected = await _rig.IngestAsync(_rig.Folder.Path);
        var again = await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Equal((1, 1), (corrected.Count(IngestOutcome.Updated), again.Count(IngestOutcome.Unchanged)));
        var stored = Assert.Single(_rig.Store.Written).Article;
        Assert.Equal((1, read), (stored.Version, stored.IngestedAt));
        Assert.Contains(value, Bot.Search.Storing.ArticleDetails.Of(stored).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_a_file_without_an_address_are_one_article_and_those_of_two_outlets_are_two()
    {
        _rig.Folder.Write("a/one.txt", Words);
        _rig.Folder.Write("a/two.txt", Words);
        _rig.Folder.Write("b/one.txt", Words);
        _rig.Folder.Write("b/sources.json", "{\"sources\":[{\"file\":\"one.txt\",\"outlet\":\"Example Times\"}]}");
        _rig.Folder.Write("c/one.txt", Words);
        _rig.Folder.Write("c/sources.json", "{\"sources\":[{\"file\":\"one.txt\",\"outlet\":\"Example Daily\"}]}");

        await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Equal(["Example Daily", "Example Times"], _rig.Store.Written.Select(article => article.Article.Outlet).Order());
    }

    [Fact]
    public async Task Of_two_outlets_with_the_text_of_a_file_without_details_only_the_first_is_that_file()
    {
        await _rig.IngestAsync(_rig.Folder.Write("a/one.txt", Words));
        foreach (var (folder, outlet) in new[] { ("b", "Example Times"), ("c", "Example Daily") })
        {
            _rig.Folder.Write($"{folder}/one.txt", Words);
            _rig.Folder.Write($"{folder}/sources.json", $"{{\"sources\":[{{\"file\":\"one.txt\",\"outlet\":\"{outlet}\"}}]}}");
        }

        await _rig.IngestAsync(_rig.Folder.File("b"), _rig.Folder.File("c"));

        Assert.Equal(["Example Daily", "Example Times"], _rig.Store.Written.Select(article => article.Article.Outlet).Order());
    }

    [Fact]
    public async Task Two_versions_in_one_run_follow_each_other()
    {
        var lines = _rig.Folder.Write("a.jsonl", string.Join('\n', Line("https://example.org/a", Words), Line("https://example.org/a", Words + " More."), Line("https://example.org/a", Words + " More.")));

        var report = await _rig.IngestAsync(lines);

        Assert.Equal([IngestOutcome.Added, IngestOutcome.Updated, IngestOutcome.Unchanged], report.Items.Select(item => item.Outcome));
        Assert.Equal([1, 2], _rig.Store.Written.Select(article => article.Article.Version));
    }

    [Fact]
    public async Task Bad_lines_are_rows_named_by_their_number()
    {
        var lines = _rig.Folder.Write("a.jsonl", $"{Line("https://example.org/a", Words)}\n\nnot json\n{{\"text\":7}}\r\n{{\"text\":\"\\ud800\"}}\n{Line("https://example.org/b", Words)}");

        var report = await _rig.IngestAsync(lines);

        Assert.Equal([":1", ":3", ":4", ":5", ":6"], report.Items.Select(item => item.Location[item.Location.LastIndexOf(':')..]));
        Assert.Equal(2, report.Count(IngestOutcome.Added));
    }

    [Fact]
    public async Task Many_articles_are_written_in_batches_and_named_after_they_are_stored()
    {
        var lines = _rig.Folder.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(number => Line($"https://example.org/{number}", Words))));
        var seen = new List<(int Done, int Stored)>();

        var report = await _rig.Service.IngestAsync([lines], new Watcher(progress => seen.Add((progress.Done, _rig.Store.Written.Count))), CancellationToken.None);

        Assert.Equal(300, report.Count(IngestOutcome.Added));
        Assert.InRange(_rig.Store.Batches.Count, 2, 20);
        Assert.All(seen, step => Assert.True(step.Stored >= step.Done));
        Assert.Equal(report.Items.Select(item => item.Location), Enumerable.Range(1, 300).Select(number => $"{lines}:{number}"));
    }

    [Fact]
    public async Task What_is_read_when_somebody_stops_the_run_is_stored_and_named()
    {
        // The clock stands still, so the batch is open until the run ends.
        using var stop = new CancellationTokenSource();
        var rows = new List<IngestProgress>();

        var run = _rig.Get<IngestPipeline>().RunAsync(Items(), leavesForgotten: false, new Watcher(rows.Add), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, _rig.Store.Written.Count);
        Assert.All(rows, row => Assert.Equal(IngestOutcome.Added, row.Last!.Outcome));

        async IAsyncEnumerable<Bot.Search.Ingestion.Sources.SourceItem> Items()
        {
            for (var number = 0; number < 3; number++)
                yield return new Bot.Search.Ingestion.Sources.SourceItem.Document(Reading.ReadingRig.Text($"{Words} Number {number}.", "text/plain") with { Location = $"{number}.txt" });
            await Eventually.IsTrueAsync(() => _rig.Extractor.Calls == 3, "three articles are looked through");
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
    }

    [Fact]
    public async Task A_fault_of_the_store_is_thrown_and_the_next_run_works()
    {
        _rig.Folder.Write("a.txt", Words);
        _rig.Store.FaultOnWrite = _ => new IOException("disk full");
        await Assert.ThrowsAsync<IOException>(() => _rig.IngestAsync(_rig.Folder.Path));
        _rig.Store.FaultOnWrite = _ => null;

        var report = await _rig.IngestAsync(_rig.Folder.Path);

        Assert.Equal(1, report.Count(IngestOutcome.Added));
    }

    [Fact]
    public async Task What_a_folder_holds_and_the_bot_does_not_read_are_rows_but_not_what_belongs_to_a_saved_page()
    {
        _rig.Folder.Write("in/a.txt", Words);
        foreach (var name in new[] { "minutes.pdf", "letter.docx", "noending", "page_files/style.css", "page_files/photo.jpg", "README", ".hidden.pdf" })
            _rig.Folder.Write("in/" + name, "x");
        File.CreateSymbolicLink(_rig.Folder.File("in/link.txt"), _rig.Folder.File("in/a.txt"));
        Directory.CreateSymbolicLink(_rig.Folder.File("in/circle"), _rig.Folder.File("in"));

        var report = await _rig.IngestAsync(_rig.Folder.File("in"));

        Assert.Single(_rig.Store.Written);
        Assert.Equal(
            ["circle", "letter.docx", "link.txt", "minutes.pdf", "noending"],
            report.Items.Where(item => item.Outcome == IngestOutcome.Failed).Select(item => Path.GetFileName(item.Location)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_found_is_a_row()
    {
        var report = await _rig.IngestAsync(_rig.Folder.File("nothing"), _rig.Folder.Path);

        Assert.All(report.Items, item => Assert.Equal(IngestOutcome.Failed, item.Outcome));
        Assert.Equal(2, report.Items.Count);
    }

    [Fact]
    public async Task A_new_extractor_version_makes_stored_articles_anew_and_passes_over_those_that_fail()
    {
        var lines = Enumerable.Range(0, 130).Select(number => Line($"https://example.org/{number}", number == 3 ? Words + " Boom." : Words));
        await _rig.IngestAsync(_rig.Folder.Write("a.jsonl", string.Join('\n', lines)));
        _rig.Extractor.Version = "2";
        _rig.Extractor.FailOn = "Boom";

        var done = await _rig.Service.RebuildStaleAsync(null, null, CancellationToken.None);

        Assert.Equal(129, done);
        Assert.Equal(129, _rig.Store.Written.Count(article => article.ExtractorVersion == "2"));
    }

    [Fact]
    public async Task Whoever_cannot_wait_has_a_part_read_again_and_the_next_goes_on()
    {
        var lines = Enumerable.Range(0, 150).Select(number => Line($"https://example.org/{number}", Words));
        await _rig.IngestAsync(_rig.Folder.Write("a.jsonl", string.Join('\n', lines)));
        _rig.Extractor.Version = "2";

        int[] done =
        [
            await _rig.Service.RebuildStaleAsync(100, null, CancellationToken.None),
            await _rig.Service.RebuildStaleAsync(100, null, CancellationToken.None),
            await _rig.Service.RebuildStaleAsync(100, null, CancellationToken.None),
        ];

        // It ends with the batch of 64 that reaches the number.
        Assert.Equal([128, 22, 0], done);
    }

    private void WriteSources(Dictionary<string, string> entry) =>
        _rig.Folder.Write("sources.json", System.Text.Json.JsonSerializer.Serialize(new { sources = new[] { entry } }));

    private static string Line(string url, string text) =>
        System.Text.Json.JsonSerializer.Serialize(new { url, outlet = "Example Times", title = "Bridge to be repaired", published = "2021-03-03", text });

    private sealed class Watcher(Action<IngestProgress> seen) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => seen(value);
    }
}
