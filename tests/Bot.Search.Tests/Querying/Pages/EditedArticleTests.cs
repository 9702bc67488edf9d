using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Search.Querying.Pages;
using Bot.Search.Storing;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Search.Tests.Querying.Pages;

/// <summary>From a file that is edited to what is shown of the edit, through the real parts.</summary>
public sealed class EditedArticleTests : IAsyncLifetime
{
    private const string Stays = "\"The bridge stays closed until June,\" Mayor Anna Lindqvist told reporters on Monday.";
    private const string Goes = "\"Nobody checked the cables for years,\" engineer Bo Marsh said.";
    private const string Comes = "\"We checked the cables last year,\" engineer Bo Marsh said.";

    private readonly TempFolder _folder = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ServiceProvider _services;

    public EditedArticleTests()
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddOptions().AddBotSearch();
        services.AddSingleton<TimeProvider>(_clock);
        services.Configure<StoreOptions>(options => options.DataDirectory = _folder.File("data"));
        services.Configure<CoverageOptions>(options => options.DataDirectory = _folder.File("data"));
        _services = services.BuildServiceProvider();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Words_that_an_edit_took_out_are_kept_with_the_day_and_the_old_version_can_be_seen()
    {
        await ReadAsync(Stays + "\n\n" + Goes);
        _clock.Advance(TimeSpan.FromDays(1));
        await ReadAsync(Stays + "\n\n" + Comes);

        var pages = _services.GetRequiredService<ICoveragePages>();
        var id = (await SourcesAsync()).Id;
        var newest = await pages.FindArticleAsync(id, null, CancellationToken.None);
        var old = await pages.FindArticleAsync(id, 1, CancellationToken.None);

        Assert.Equal((2, 2), (newest!.Article.Version, newest.NewestVersion));
        Assert.Contains(newest.Quotes, quote => quote.Text.Contains("We checked the cables", StringComparison.Ordinal));
        var removed = Assert.Single(newest.Removed);
        Assert.Equal(("Nobody checked the cables for years", new DateOnly(2022, 3, 19)), (removed.Text, DateOnly.FromDateTime(removed.RemovedBy!.Value.UtcDateTime)));
        Assert.Contains(old!.Quotes, quote => quote.Text.Contains("Nobody checked", StringComparison.Ordinal));
        Assert.Null(await pages.FindArticleAsync(id, 3, CancellationToken.None));
    }

    [Fact]
    public async Task An_edited_article_counts_once_and_answers_with_its_new_words()
    {
        await ReadAsync(Stays + "\n\n" + Goes);
        await ReadAsync(Stays + "\n\n" + Comes);

        var answer = await _services.GetRequiredService<IQueryService>().AskAsync(new Question.WhoSaid("cables"), CancellationToken.None);

        Assert.Equal(1, answer.Coverage.Articles);
        Assert.StartsWith("We checked the cables", Assert.IsType<Answer.Utterances>(answer).Items[0].Text, StringComparison.Ordinal);
    }

    private async Task ReadAsync(string text)
    {
        _folder.Write("in/a.txt", text);
        _folder.Write("in/sources.json", "{\"sources\":[{\"file\":\"a.txt\",\"outlet\":\"Example Times\",\"title\":\"Bridge closed\",\"url\":\"https://example.org/bridge\",\"published\":\"2022-03-17\"}]}");
        var report = await _services.GetRequiredService<IIngestService>().IngestAsync([_folder.File("in")], null, CancellationToken.None);
        Assert.Equal(0, report.Count(IngestOutcome.Failed));
    }

    private async Task<SourceView> SourcesAsync()
    {
        var answer = await _services.GetRequiredService<IQueryService>().AskAsync(new Question.Sources(), CancellationToken.None);
        return Assert.IsType<Answer.Sources>(answer).Articles.Single();
    }
}
