using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Testing;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>Copies that store the same articles at the same moment.</summary>
[Collection(PostgresServer.Collection)]
public sealed class SameArticlesTests(PostgresServer server)
{
    private const int Articles = 90;

    [PostgresFact]
    public async Task What_two_copies_are_given_at_once_is_stored_once()
    {
        var connection = server.NewSchema();
        await using var one = new SharedCopy(connection);
        await using var other = new SharedCopy(connection);

        var reports = await Task.WhenAll(Copies(one, other).Select((copy, number) => Task.Run(() => copy.IngestAsync(copy.Write("news.jsonl", GeneratedNews.Lines(Articles))))));

        Assert.Equal(Articles, reports.Sum(report => report.Count(IngestOutcome.Added)));
        Assert.Equal(Articles, reports.Sum(report => report.Count(IngestOutcome.Unchanged)));
        Assert.Equal([1], await VersionsAsync(one));
    }

    [PostgresFact]
    public async Task Of_two_texts_that_are_given_at_once_one_becomes_the_next_version()
    {
        var connection = server.NewSchema();
        await using var one = new SharedCopy(connection);
        await using var other = new SharedCopy(connection);

        var reports = await Task.WhenAll(Copies(one, other).Select((copy, number) => Task.Run(() => copy.IngestAsync(copy.Write("news.jsonl", GeneratedNews.Lines(Articles, seed: number + 1))))));

        Assert.Equal(Articles, reports.Sum(report => report.Count(IngestOutcome.Added)));
        Assert.Equal(Articles, reports.Sum(report => report.Count(IngestOutcome.Updated)));
        Assert.Equal([2], await VersionsAsync(one));
    }

    [PostgresFact]
    public async Task A_file_without_an_address_that_two_copies_are_given_at_once_is_one_article()
    {
        var connection = server.NewSchema();
        await using var one = new SharedCopy(connection);
        await using var other = new SharedCopy(connection);

        var reports = await Task.WhenAll(Copies(one, other).Select(copy => Task.Run(() => copy.IngestAsync(copy.Write("harbour.txt", Enumerable.Repeat("The harbour has four cranes, the mayor said on Monday.", 20))))));

        Assert.Equal(1, reports.Sum(report => report.Count(IngestOutcome.Added)));
        Assert.Equal(1, reports.Sum(report => report.Count(IngestOutcome.Unchanged)));
    }

    [PostgresFact]
    public async Task What_one_copy_forgets_while_another_extracts_it_anew_does_not_come_back()
    {
        var connection = server.NewSchema();
        await using var one = new SharedCopy(connection, new Interrupted("1", () => { }));
        await one.IngestAsync(one.Write("news.jsonl", GeneratedNews.Lines(3)));
        await using var other = new SharedCopy(connection, new Interrupted("2", () => Assert.True(one.Service.ForgetAsync(GeneratedNews.Address(1), CancellationToken.None).GetAwaiter().GetResult())));

        var done = await other.Service.RebuildStaleAsync(null, null, CancellationToken.None);

        Assert.Equal(3, done);
        Assert.Null(await other.Get<ICoverageWriter>().FindStoredAsync(ArticleId.From(GeneratedNews.Address(1)), CancellationToken.None));
        Assert.Equal("2", (await other.Get<ICoverageWriter>().FindStoredAsync(ArticleId.From(GeneratedNews.Address(2)), CancellationToken.None))!.ExtractorVersion);
    }

    private static SharedCopy[] Copies(SharedCopy one, SharedCopy other) => [one, other];

    /// <summary>Which versions are the newest of the articles.</summary>
    private static async Task<IReadOnlyList<int>> VersionsAsync(SharedCopy copy)
    {
        var versions = new List<int>();
        for (var number = 0; number < Articles; number++)
            versions.Add((await copy.Get<ICoverageWriter>().FindStoredAsync(ArticleId.From(GeneratedNews.Address(number)), CancellationToken.None))!.Version);
        return [.. versions.Distinct()];
    }

    /// <summary>Something else happens while the first article is extracted.</summary>
    private sealed class Interrupted(string version, Action happens) : IArticleExtractor
    {
        private int _calls;

        public string Version => version;

        public ExtractedArticle Extract(Article article)
        {
            if (Interlocked.Increment(ref _calls) == 1)
                happens();
            return new ExtractedArticle(article, [], [], version);
        }
    }
}
