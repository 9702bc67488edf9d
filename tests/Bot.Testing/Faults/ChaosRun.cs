using Bot.Search;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Testing.Faults;

/// <summary>
/// Copies of the bot on one database, asked and written to while they and the database are killed by chance. What was acknowledged is
/// looked for in every answer, and at the end in every copy.
/// </summary>
internal sealed class ChaosRun : IDisposable
{
    private const int MostAsked = 400;
    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    private readonly ChaosDatabase _database;
    private readonly TempFolder _folder;
    private readonly ChaosPlan _plan;
    private readonly PromisedNews _news;
    private readonly List<CopyProcess> _copies;
    private readonly string _connectionString;
    private long _away = long.MinValue;
    private long _killed = long.MinValue;
    private volatile bool _isDatabaseAway;

    public ChaosRun(string program, ChaosDatabase database, TempFolder folder, ChaosPlan plan)
    {
        (_database, _folder, _plan, _news) = (database, folder, plan, new PromisedNews(plan.Seed));
        _connectionString = $"{database.ConnectionString};Search Path=chaos;Maximum Pool Size=20";
        _copies = [.. Enumerable.Range(0, plan.Copies).Select(number => new CopyProcess(program, _connectionString, folder.File($"copy{number}"), LocalSlack.FreePort(), plan.AnswerLimit))];
    }

    public ChaosReport Report { get; } = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var services = Desk();
        var desk = services.GetRequiredService<IIngestService>();
        await WriteOnceAsync(desk, cancellationToken);
        await Task.WhenAll(_copies.Select(copy => copy.StartAsync(cancellationToken)));
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            Task[] working = [Task.Run(() => WriteAsync(desk, stop.Token), CancellationToken.None), .. Enumerable.Range(0, _plan.Askers).Select(number => Task.Run(() => AskAsync(new Random(_plan.Seed + number), stop.Token), CancellationToken.None))];
            var began = TimeProvider.System.GetTimestamp();
            await KillAsync(cancellationToken);
            await stop.CancelAsync();
            await Task.WhenAll(working);
            Report.Length = TimeProvider.System.GetElapsedTime(began);
        }
        await _database.SettleAsync(cancellationToken);
        foreach (var copy in _copies)
        {
            if (await copy.FaultAsync(cancellationToken) is { } fault)
                Report.Faults.Add(fault);
        }
        await CheckAsync(cancellationToken);
        foreach (var copy in _copies)
        {
            await copy.KillAsync(cancellationToken);
            Report.Told.UnionWith(copy.Told);
        }
    }

    public void Dispose()
    {
        foreach (var copy in _copies)
            copy.Dispose();
    }

    /// <summary>Who reads in and forgets: the product's intake on the same database.</summary>
    private ServiceProvider Desk()
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddSingleton(TimeProvider.System).AddOptions().AddBotSearch();
        services.Configure<StoreOptions>(options => (options.DataDirectory, options.Kind, options.ConnectionString) = (_folder.File("desk"), StoreKind.Postgres, _connectionString));
        services.Configure<CoverageOptions>(options => options.DataDirectory = _folder.File("desk"));
        return services.BuildServiceProvider();
    }

    private async Task WriteAsync(IIngestService desk, CancellationToken cancellationToken)
    {
        for (var turn = 0; !cancellationToken.IsCancellationRequested; turn++)
        {
            // The last write is finished: it is acknowledged, or in doubt.
            if (turn % 5 == 4 && _news.Draw(article => !article.IsForgotten) is { } article)
                await ForgetAsync(desk, article);
            else
                await WriteOnceAsync(desk, CancellationToken.None);
            await PauseAsync(BetweenWrites, cancellationToken);
        }
    }

    private async Task WriteOnceAsync(IIngestService desk, CancellationToken cancellationToken)
    {
        var (article, line) = _news.Next();
        try
        {
            var report = await desk.IngestAsync([_folder.Write("next.jsonl", line + "\n")], null, cancellationToken);
            if (report.Count(IngestOutcome.Added) != 1)
                throw new InvalidOperationException($"The article was not taken: {report.Items[0].Reason}");
            _news.Stored(article);
            Acknowledged(ChaosEvent.Acknowledged);
        }
        catch (CoverageUnusableException)
        {
            Report.Count(ChaosEvent.WriteRefused);
        }
    }

    private async Task ForgetAsync(IIngestService desk, PromisedArticle article)
    {
        // Nobody promises anything while it is under way.
        _news.Doubted(article);
        try
        {
            await desk.ForgetAsync(article.Address, CancellationToken.None);
            _news.Forgotten(article);
            Acknowledged(ChaosEvent.Forgotten);
        }
        catch (CoverageUnusableException)
        {
            Report.Count(ChaosEvent.WriteRefused);
        }
    }

    private void Acknowledged(ChaosEvent what)
    {
        Report.Count(what);
        if (Interlocked.Exchange(ref _killed, long.MinValue) is var killed and not long.MinValue)
            Report.Outages.Add(TimeProvider.System.GetElapsedTime(killed));
    }

    private async Task AskAsync(Random random, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = TimeProvider.System.GetTimestamp();
            if (_news.Draw(article => article.Age > Promised) is { } article)
                await AskAnyAsync(article, random, cancellationToken);
            if (_plan.BetweenQuestions - TimeProvider.System.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
                await PauseAsync(left, cancellationToken);
        }
    }

    /// <summary>Asks one copy after the other until one answers.</summary>
    private async Task AskAnyAsync(PromisedArticle article, Random random, CancellationToken cancellationToken)
    {
        var (asked, isRefused) = (TimeProvider.System.GetTimestamp(), false);
        while (!cancellationToken.IsCancellationRequested)
        {
            var order = _copies.ToArray();
            random.Shuffle(order);
            foreach (var copy in order)
            {
                if (await copy.AskAsync($"who-said {article.Asked}", CancellationToken.None) is not { } page)
                    continue;
                Report.Count(ChaosEvent.Answered);
                Report.Waited(TimeProvider.System.GetElapsedTime(asked));
                Judge(article, page);
                return;
            }
            if (!isRefused)
                Refused(asked);
            isRefused = true;
            await PauseAsync(BeforeAskingAgain, cancellationToken);
        }
    }

    private void Refused(long asked)
    {
        if (IsAway(asked))
        {
            Report.Count(ChaosEvent.RefusedMeanwhile);
            return;
        }
        Report.Count(ChaosEvent.RefusedByAll);
        Report.Refusals.Enqueue(string.Join(" | ", _copies.Select(copy => copy.LastRefusal)));
    }

    private void Judge(PromisedArticle article, string page)
    {
        var isShown = page.Contains(article.Proof, StringComparison.Ordinal);
        // What was forgotten while the question was under way may be missing already.
        if (!article.IsForgotten && !isShown && _news.All.Contains(article))
            Report.Count(ChaosEvent.NotShown);
        if (article.IsForgotten && isShown)
            Report.Count(ChaosEvent.ForgottenShown);
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        var (random, started) = (new Random(_plan.Seed), TimeProvider.System.GetTimestamp());
        var restarting = new List<Task>();
        for (var kill = 1; kill <= _plan.Kills; kill++)
        {
            await DelayUntilAsync(started, _plan.Length * ((kill - random.NextDouble()) / _plan.Kills), cancellationToken);
            await KillOneAsync(kill == _plan.Kills / 2 || random.Next(4) == 0, random, restarting, cancellationToken);
        }
        await DelayUntilAsync(started, _plan.Length, cancellationToken);
        await Task.WhenAll(restarting);
    }

    /// <summary>One fault of a kind at a time: somebody has to be left who can answer, and who can take the place of the primary.</summary>
    private async Task KillOneAsync(bool isDatabase, Random random, List<Task> restarting, CancellationToken cancellationToken)
    {
        while (true)
        {
            var alive = _copies.Where(copy => copy.IsAnswering).ToList();
            if ((isDatabase || alive.Count < 2) && await _database.IsWholeAsync(cancellationToken))
            {
                await KillDatabaseAsync(random, cancellationToken);
                return;
            }
            if (alive.Count > 1)
            {
                restarting.Add(RestartAsync(alive[random.Next(alive.Count)], cancellationToken));
                return;
            }
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    private async Task RestartAsync(CopyProcess copy, CancellationToken cancellationToken)
    {
        await copy.KillAsync(cancellationToken);
        Report.Count(ChaosEvent.CopyKilled);
        await copy.StartAsync(cancellationToken);
    }

    private async Task KillDatabaseAsync(Random random, CancellationToken cancellationToken)
    {
        _isDatabaseAway = !_database.HasStandby;
        Interlocked.Exchange(ref _killed, TimeProvider.System.GetTimestamp());
        await _database.KillAsync(random, cancellationToken);
        Report.Count(ChaosEvent.DatabaseKilled);
        if (!_isDatabaseAway)
            return;
        Volatile.Write(ref _away, TimeProvider.System.GetTimestamp());
        _isDatabaseAway = false;
    }

    /// <summary>True when the database was away at any time since a question was asked, or just before.</summary>
    private bool IsAway(long asked) =>
        _isDatabaseAway || (Volatile.Read(ref _away) is var back and not long.MinValue && (back >= asked || TimeProvider.System.GetElapsedTime(back) < _plan.Recovery));

    /// <summary>Every promise, in every copy.</summary>
    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        // A long run promises more than there is time to ask: then some by chance, the newest among them.
        var all = _news.All;
        var asked = all.TakeLast(MostAsked / 2).Concat(all.Take(Math.Max(0, all.Count - (MostAsked / 2))).OrderBy(article => article.Proof, StringComparer.Ordinal).Take(MostAsked / 2));
        foreach (var (article, copy) in asked.SelectMany(article => _copies.Select(copy => (article, copy))))
        {
            var page = await copy.AskAsync($"who-said {article.Asked}", cancellationToken);
            if (page?.Contains(article.Proof, StringComparison.Ordinal) != !article.IsForgotten)
                Report.Count(article.IsForgotten ? ChaosEvent.ForgottenShown : ChaosEvent.Lost);
        }
    }

    private static Task DelayUntilAsync(long started, TimeSpan moment, CancellationToken cancellationToken)
    {
        var left = moment - TimeProvider.System.GetElapsedTime(started);
        return left > TimeSpan.Zero ? Task.Delay(left, TimeProvider.System, cancellationToken) : Task.CompletedTask;
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken cancellationToken) =>
        await Task.Delay(time, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
