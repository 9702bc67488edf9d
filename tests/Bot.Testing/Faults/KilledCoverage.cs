using System.Globalization;
using Bot.Search.Domain;

namespace Bot.Testing.Faults;

/// <summary>
/// A data folder that processes write to and are killed over, with a memory of what they acknowledged. After each kill it
/// looks at everything that was promised, and goes on from what is stored.
/// </summary>
public sealed class KilledCoverage(string program, TempFolder folder, RunProgram run, int seed)
{
    private static readonly string[] Questions =
    [
        "/who-said tunnel",
        "/said Lindqvist",
        "/compare ferry line",
        "/timeline hospital",
        "/ask Who wants to close the school?",
        "/verify \"we have to sell the power plant\"",
        "/who-said \"the ground has moved\" outlet:\"Example News 3\"",
    ];

    private readonly MarkedNews _news = new(seed);
    private readonly List<(int Number, string Text)> _sent = [];

    /// <summary>Newest acknowledged text of each article, and what may have taken its place.</summary>
    private readonly Dictionary<int, Expected> _expected = [];
    private readonly HashSet<int> _forgotten = [];
    private int _next;
    private int _revision;

    /// <summary>The folder of the store.</summary>
    public string Data { get; } = folder.File("data");

    /// <summary>How many articles are stored.</summary>
    public int Stored => _expected.Count;

    /// <summary>Draws what the next process does: it forgets only when there is something to forget.</summary>
    public KillPlan Draw(Random random, int articles)
    {
        var marked = _expected.Keys.Where(MarkedNews.IsMarked).Order().ToArray();
        var plain = _expected.Keys.Where(number => !MarkedNews.IsMarked(number)).Order().ToArray();
        var dice = random.Next(10);
        if (dice < 4 && marked.Length >= 4)
        {
            random.Shuffle(marked);
            return KillPlan.Draw(random, KilledWork.Forget, [.. marked.Take(random.Next(2, 7))]);
        }
        if (dice < 7 && plain.Length > 0)
        {
            random.Shuffle(plain);
            return KillPlan.Draw(random, KilledWork.Edit, [.. plain.Take(articles).Order()]);
        }
        return KillPlan.Draw(random, KilledWork.Ingest, [.. Enumerable.Range(_next, articles)]);
    }

    /// <summary>Runs a process, kills it, and says what is wrong with what it left; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(KillPlan plan, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var printed = await KilledProgram.RunAsync(program, Arguments(plan), plan.Lines, plan.After, cancellationToken);
        if (printed.Fault is { } fault)
            faults.Add(fault);
        Acknowledge(plan, printed.Lines);
        var answers = await AskAsync(Data, faults);
        faults.AddRange(await CheckAsync(cancellationToken));
        faults.AddRange(Traces());
        using var fresh = new TempFolder();
        faults.AddRange(Differences(answers, await FreshAnswersAsync(fresh, faults, cancellationToken)));
        return faults;
    }

    private string[] Arguments(KillPlan plan)
    {
        if (plan.Work == KilledWork.Forget)
            return ["forget", .. plan.Numbers.Select(GeneratedNews.Address), "--data", Data, "--set", "Coverage:SeedDirectory="];
        var revision = plan.Work == KilledWork.Edit ? ++_revision : 0;
        foreach (var number in plan.Numbers)
            _sent.Add((number, _news.Text(number, revision)));
        _next = Math.Max(_next, plan.Numbers.Max() + 1);
        var input = folder.Write("articles.jsonl", string.Concat(plan.Numbers.Select(number => _news.Line(number, revision) + "\n")));
        return ["ingest", input, "--data", Data];
    }

    /// <summary>Notes what the process said it had done, and what it may have done without saying.</summary>
    private void Acknowledge(KillPlan plan, IReadOnlyList<string> lines)
    {
        if (plan.Work == KilledWork.Forget)
        {
            foreach (var number in plan.Numbers)
            {
                var isDone = lines.Any(line => line.StartsWith($"Forgotten: {GeneratedNews.Address(number)}.", StringComparison.Ordinal));
                if (isDone)
                    _forgotten.Add(number);
                _expected[number] = _expected[number] with { MayBeGone = true, MustBeGone = isDone };
            }
            return;
        }
        var done = lines.Where(IsRow).Select(line => plan.Numbers[LineIn(line)]).ToHashSet();
        foreach (var number in plan.Numbers)
        {
            var text = _sent.Last(entry => entry.Number == number).Text;
            var before = _expected.GetValueOrDefault(number);
            _expected[number] = done.Contains(number) ? new Expected([text]) : new Expected([.. before?.Texts ?? [], text]) { MayBeGone = before is null };
        }
    }

    /// <summary>Everything acknowledged is there and whole, and nothing else is; from here on what is stored is what is expected.</summary>
    private async Task<List<string>> CheckAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var byId = (await StoredVersions.ReadAsync(Data, cancellationToken)).ToLookup(version => version.Article.Id);
        foreach (var (number, expected) in _expected.ToList())
        {
            ExtractedArticle[] versions = [.. byId[MarkedNews.IdOf(number)].OrderBy(version => version.Article.Version)];
            if (versions.Length == 0)
            {
                if (!expected.MayBeGone)
                    faults.Add($"article {number} was acknowledged and is gone");
                if (expected.MayBeGone && expected.Texts.Length > 0 && MarkedNews.IsMarked(number))
                    _forgotten.Add(number);
                _expected.Remove(number);
                continue;
            }
            if (expected.MustBeGone)
                faults.Add($"article {number} was forgotten and is there");
            if (!expected.Texts.Contains(versions[^1].Article.Text))
                faults.Add($"article {number} does not have its newest text");
            if (!versions.Select(version => version.Article.Version).SequenceEqual(Enumerable.Range(1, versions.Length)))
                faults.Add($"article {number} has versions {string.Join(", ", versions.Select(version => version.Article.Version))}");
            if (versions.Any(version => version.Quotes.Count == 0 || !_sent.Contains((number, version.Article.Text))))
                faults.Add($"article {number} is not whole");
            _expected[number] = new Expected([versions[^1].Article.Text]);
        }
        if (byId.Count != _expected.Count)
            faults.Add($"{byId.Count} articles are stored where {_expected.Count} should be");
        return faults;
    }

    private IReadOnlyList<string> Traces() => _forgotten.Count == 0
        ? []
        : [.. WordsOnDisk.Find(Data, [.. _forgotten.SelectMany(_news.Words)]).Select(trace => $"forgotten, and still there: {trace}")];

    /// <summary>The same versions written into a fresh store in the order in which they were sent.</summary>
    private async Task<string[]> FreshAnswersAsync(TempFolder fresh, List<string> faults, CancellationToken cancellationToken)
    {
        var versions = (await StoredVersions.ReadAsync(Data, cancellationToken)).ToDictionary(version => (version.Article.Id, version.Article.Text));
        var ordered = _sent
            .Select(entry => versions.GetValueOrDefault((MarkedNews.IdOf(entry.Number), entry.Text)))
            .OfType<ExtractedArticle>();
        await StoredVersions.WriteAsync(fresh.Path, ordered, cancellationToken);
        return await AskAsync(fresh.Path, faults);
    }

    private async Task<string[]> AskAsync(string data, List<string> faults)
    {
        var input = string.Concat(Questions.Select(question => question + "\n"));
        var told = await run(["console", "--data", data, "--set", "Coverage:SeedDirectory="], input);
        if (told.ExitCode != 0 || told.ShowsStack)
            faults.Add($"the console ended with {told.ExitCode}: {told.Errors}");
        return told.Output.Split('\n');
    }

    private static IEnumerable<string> Differences(string[] answers, string[] fresh)
    {
        if (answers.SequenceEqual(fresh))
            return [];
        var at = answers.Zip(fresh).TakeWhile(pair => pair.First == pair.Second).Count();
        return [$"answered otherwise than by a fresh store, line {at}: {answers.ElementAtOrDefault(at)} | {fresh.ElementAtOrDefault(at)}"];
    }

    private static bool IsRow(string line) => line.StartsWith("added ", StringComparison.Ordinal)
        || line.StartsWith("updated ", StringComparison.Ordinal) || line.StartsWith("unchanged ", StringComparison.Ordinal);

    // "added     …/articles.jsonl:17: Title (5 quotes)": lines count from 1.
    private static int LineIn(string line)
    {
        var start = line.IndexOf(".jsonl:", StringComparison.Ordinal) + ".jsonl:".Length;
        return int.Parse(line.AsSpan(start, line.IndexOf(':', start) - start), CultureInfo.InvariantCulture) - 1;
    }

    /// <param name="Texts">One of these is the newest; more than one when a process died without saying which.</param>
    private sealed record Expected(string[] Texts)
    {
        public bool MayBeGone { get; init; }

        public bool MustBeGone { get; init; }
    }
}
