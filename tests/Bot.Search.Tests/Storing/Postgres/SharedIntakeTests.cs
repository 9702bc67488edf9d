using System.Globalization;
using System.Text;
using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Reading;
using Bot.Search.Storing;
using Bot.Testing;
using Npgsql;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>A long intake is spread over copies by a queue in the store.</summary>
[Collection(PostgresServer.Collection)]
public sealed class SharedIntakeTests(PostgresServer server)
{
    private const int Many = IngestSpread.Local + 150;
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _connection = PostgresCluster.SkipReason is null ? server.NewSchema() : "";

    [PostgresFact]
    public async Task A_long_intake_is_done_by_all_copies_and_its_report_names_each_item_once_in_order()
    {
        var helped = new Signal();
        await using var helper = new SharedCopy(_connection, new SignallingExtractor(helped));
        await using var asker = new SharedCopy(_connection, new WaitingExtractor(helped, IngestSpread.Local));
        using var ending = new CancellationTokenSource();
        await helper.Queue.PresentAsync("helper", Long, None);
        var helping = Task.Run(() => HelpAsync(helper, ending.Token));
        var told = new List<int>();
        var file = asker.Write("news.jsonl", [.. GeneratedNews.Lines(Many - 1), "{"]);

        var report = await asker.IngestAsync(file, new Heard(told), None);
        await ending.CancelAsync();
        await helping;

        Assert.True(helped.IsSet);
        Assert.Equal(Enumerable.Range(1, Many).Select(line => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}")), report.Items.Select(item => item.Location));
        Assert.Equal(Many - 1, report.Count(IngestOutcome.Added));
        Assert.Equal(1, report.Count(IngestOutcome.Failed));
        Assert.Equal(Enumerable.Range(1, Many), told);
        Assert.Equal(Many - 1, await CountAsync("SELECT count(*) FROM article"));
        Assert.Equal(0, await CountAsync("SELECT pg_relation_size('intake')"));
    }

    [PostgresFact]
    public async Task Without_another_copy_everything_is_done_here()
    {
        await using var alone = new SharedCopy(_connection, new SignallingExtractor(new Signal()));

        var report = await alone.IngestAsync(alone.Write("news.jsonl", GeneratedNews.Lines(IngestSpread.Local + 5)));

        Assert.Equal(IngestSpread.Local + 5, report.Count(IngestOutcome.Added));
        Assert.Equal(0, await CountAsync("SELECT coalesce(max(id), 0) FROM intake"));
    }

    [PostgresFact]
    public async Task A_batch_of_a_copy_that_died_is_done_by_another_and_what_the_first_still_writes_is_refused()
    {
        await using var sleeper = new SharedCopy(_connection);
        await using var other = new SharedCopy(_connection);
        await sleeper.Queue.KeepAsync("run", Long, None);
        var id = await sleeper.Queue.PutAsync("run", Batch(0, 5), None);
        var taken = await sleeper.Queue.TakeAsync("sleeper", TimeSpan.Zero, None);
        var prepared = await Prepare(sleeper, taken!);

        Assert.True(await other.Get<QueueWorker>().TryWorkAsync(None));
        var lost = await Assert.ThrowsAsync<BatchLostException>(() => sleeper.Get<BatchWriter>().WriteAsync(
            prepared, false, rows => new QueueAnswer(id, taken!.Number, QueueFormat.Write(rows)), None));
        var reports = await other.Queue.CollectAsync("run", None);

        Assert.Contains("another copy", lost.Message, StringComparison.Ordinal);
        Assert.Equal(5, QueueFormat.ReadRows(reports.Done[id]).Count(row => row.Outcome == IngestOutcome.Added));
        Assert.Equal(0, reports.Left);
        Assert.Equal(5, await CountAsync("SELECT count(*) FROM article"));
        Assert.False(await sleeper.Queue.ProlongAsync(taken!, Long, None));
    }

    [PostgresFact]
    public async Task What_a_sleeper_would_store_is_not_stored_while_another_still_works_on_it()
    {
        await using var sleeper = new SharedCopy(_connection);
        await sleeper.Queue.KeepAsync("run", Long, None);
        var id = await sleeper.Queue.PutAsync("run", Batch(0, 5), None);
        var taken = await sleeper.Queue.TakeAsync("sleeper", TimeSpan.Zero, None);
        var prepared = await Prepare(sleeper, taken!);
        var again = await sleeper.Queue.TakeAsync("other", Long, None);

        await Assert.ThrowsAsync<BatchLostException>(() => sleeper.Get<BatchWriter>().WriteAsync(prepared, false, _ => new QueueAnswer(id, taken!.Number, null), None));

        Assert.Equal(taken!.Number + 1, again!.Number);
        Assert.Equal(0, await CountAsync("SELECT count(*) FROM article"));
        Assert.Null(await sleeper.Queue.TakeAsync("third", Long, None));
    }

    [PostgresFact]
    public async Task Of_many_who_take_at_once_each_gets_another_batch()
    {
        await using var copy = new SharedCopy(_connection);
        await copy.Queue.KeepAsync("run", Long, None);
        for (var number = 0; number < 6; number++)
            await copy.Queue.PutAsync("run", Batch(number, 1), None);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => copy.Queue.TakeAsync($"holder {number}", Long, None))));

        Assert.Equal(6, taken.OfType<QueuedBatch>().Select(batch => batch.Id).Distinct().Count());
        Assert.Equal(6, taken.OfType<QueuedBatch>().Count());
    }

    [PostgresFact]
    public async Task A_run_whose_asker_is_gone_is_withdrawn_with_its_words()
    {
        await using var copy = new SharedCopy(_connection);
        await copy.Queue.KeepAsync("run", TimeSpan.Zero, None);
        await copy.Queue.PutAsync("run", Batch(0, 5), None);
        var before = await CountAsync("SELECT pg_relation_size('intake')");

        Assert.False(await copy.Get<QueueWorker>().TryWorkAsync(None));

        Assert.True(before > 0);
        Assert.Equal(0, await CountAsync("SELECT pg_relation_size('intake') + pg_relation_size(reltoastrelid) FROM pg_class WHERE oid = 'intake'::regclass"));
        Assert.Equal(0, await CountAsync("SELECT count(*) FROM article"));
    }

    [PostgresFact]
    public async Task A_batch_that_ends_every_copy_is_given_up_and_says_so()
    {
        await using var copy = new SharedCopy(_connection);
        await copy.Queue.KeepAsync("run", Long, None);
        var id = await copy.Queue.PutAsync("run", Batch(0, 3), None);
        for (var taker = 0; taker < 5; taker++)
            await copy.Queue.TakeAsync($"dead {taker}", TimeSpan.Zero, None);

        Assert.True(await copy.Get<QueueWorker>().TryWorkAsync(None));

        var rows = QueueFormat.ReadRows((await copy.Queue.CollectAsync("run", None)).Done[id]);
        Assert.Equal(3, rows.Count(row => row.Outcome == IngestOutcome.Failed));
        Assert.All(rows, row => Assert.NotNull(row.Reason));
        Assert.Equal(0, await CountAsync("SELECT count(*) FROM article"));
    }

    [PostgresFact]
    public async Task Two_texts_of_one_article_in_a_batch_become_two_versions()
    {
        await using var copy = new SharedCopy(_connection);
        await copy.Queue.KeepAsync("run", Long, None);
        var documents = new[] { Document(1, 1), Document(2, 1), Document(1, 2) };
        var id = await copy.Queue.PutAsync("run", QueueFormat.Write(new QueuedDocuments(false, documents)), None);

        Assert.True(await copy.Get<QueueWorker>().TryWorkAsync(None));

        var rows = QueueFormat.ReadRows((await copy.Queue.CollectAsync("run", None)).Done[id]);
        Assert.Equal([IngestOutcome.Added, IngestOutcome.Added, IngestOutcome.Updated], rows.Select(row => row.Outcome));
    }

    [PostgresFact]
    public async Task Whoever_stops_a_spread_intake_leaves_nothing_in_the_queue()
    {
        await using var asker = new SharedCopy(_connection, new SignallingExtractor(new Signal()));
        await asker.Queue.PresentAsync("helper", Long, None);
        using var stopping = new CancellationTokenSource();
        var told = new List<int>();
        var file = asker.Write("news.jsonl", GeneratedNews.Lines(Many));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asker.IngestAsync(
            file,
            new Heard(told, done =>
            {
                if (done > IngestSpread.Local)
                    stopping.Cancel();
            }),
            stopping.Token));

        Assert.Equal(await CountAsync("SELECT count(*) FROM article"), told.Count);
        Assert.Equal(0, await CountAsync("SELECT count(*) FROM intake"));
    }

    [Fact]
    public void Documents_and_rows_come_out_of_the_queue_as_they_went_in()
    {
        var details = new SourceDetails { Outlet = "Coast News", Title = "A title", Url = new Uri("https://example.org/a"), Published = PublishedAt.Parse("2022-03-16"), IsClaim = true, Sources = new FieldSources("a", null, "b", null, null) };
        var document = new SourceDocument("a.html", "<p>words</p>"u8.ToArray(), DateTimeOffset.UnixEpoch) { MediaType = "text/html", Charset = "utf-8", Details = details, Fallback = details, Address = new Uri("https://example.org/") };
        var row = new IngestItem("a.html", IngestOutcome.Added, ArticleId.From("x"), "A title", 3, "A reason.")
        {
            Origin = new ArticleOrigin("Coast News", PublishedAt.Parse("2022-03-16T10:00:00+02:00"), "Anna Berg", new Uri("https://example.org/a"), FieldSources.None, 12),
            Marks = [ArticleId.From("y")],
        };

        var read = QueueFormat.ReadDocuments(QueueFormat.Write(new QueuedDocuments(true, [document])));
        var rows = QueueFormat.ReadRows(QueueFormat.Write([row]));

        Assert.True(read.LeavesForgotten);
        Assert.Equal(document with { Bytes = default }, read.Documents[0] with { Bytes = default });
        Assert.Equal("<p>words</p>", Encoding.UTF8.GetString(read.Documents[0].Bytes.Span));
        Assert.Equal(row with { Marks = [] }, rows[0] with { Marks = [] });
        Assert.Equal(row.Marks, rows[0].Marks);
    }

    private static SourceDocument Document(int number, int seed) =>
        new($"line {number}", Encoding.UTF8.GetBytes(GeneratedNews.Line(number, seed)), DateTimeOffset.UnixEpoch) { MediaType = "application/json" };

    private static byte[] Batch(int first, int count) => QueueFormat.Write(new QueuedDocuments(false, [.. Enumerable.Range(first, count).Select(number => Document(number, 1))]));

    private static async Task<IReadOnlyList<PreparedArticle>> Prepare(SharedCopy copy, QueuedBatch batch)
    {
        var prepared = new List<PreparedArticle>();
        foreach (var document in QueueFormat.ReadDocuments(batch.Items).Documents)
            prepared.AddRange(await copy.Get<ArticlePreparer>().PrepareAsync(new Bot.Search.Ingestion.Sources.SourceItem.Document(document), None));
        return prepared;
    }

    private static async Task HelpAsync(SharedCopy copy, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await copy.Get<ISharedIntake>().HelpAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_connection);
        await using var command = source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private sealed class Heard(List<int> done, Action<int>? then = null) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            done.Add(value.Done);
            then?.Invoke(value.Done);
        }
    }

    /// <summary>Something has happened, in whatever thread.</summary>
    private sealed class Signal
    {
        private readonly ManualResetEventSlim _event = new();

        public bool IsSet => _event.IsSet;

        public void Set() => _event.Set();

        public void Wait() => _event.Wait(TimeSpan.FromMinutes(2));
    }

    private sealed class SignallingExtractor(Signal signal) : IArticleExtractor
    {
        public string Version => "1";

        public ExtractedArticle Extract(Article article)
        {
            signal.Set();
            return new ExtractedArticle(article, [], [], Version);
        }
    }

    /// <summary>After so many articles it waits for the other copy's first.</summary>
    private sealed class WaitingExtractor(Signal signal, int free) : IArticleExtractor
    {
        private int _calls;

        public string Version => "1";

        public ExtractedArticle Extract(Article article)
        {
            if (Interlocked.Increment(ref _calls) > free)
                signal.Wait();
            return new ExtractedArticle(article, [], [], Version);
        }
    }
}
