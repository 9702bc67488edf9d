using System.Text.Json.Nodes;

namespace Bot.Testing.Faults;

/// <summary>A small data folder with everything in it that a folder can have, and what ten questions are answered from it.</summary>
public sealed class DamagedCoverage
{
    private const int Articles = 50;
    private const int Copies = 6;
    private const int Later = 4;

    /// <summary>What hangs never ends; what shares a machine with other tests may take long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[][] Questions =
    [
        ["who-said", "tunnel"],
        ["who-said", "bridge", "--limit", "20"],
        ["said", "Lindqvist"],
        ["compare", "ferry line"],
        ["timeline", "hospital"],
        ["ask", "Who wants to close the school?"],
        ["verify", "we have to sell the power plant"],
        ["who-said", "\"the ground has moved\"", "--outlet", "Example News 3"],
        ["who-said", "budget", "--speaker", "Anna Lindqvist"],
        ["sources"],
    ];

    private readonly RunProgram _run;
    private readonly string _folder;
    private readonly DamagedAnswer _judge;
    private readonly IReadOnlyList<ProgramRun> _truths;

    private DamagedCoverage(RunProgram run, string folder, DamagedAnswer judge, IReadOnlyList<ProgramRun> truths) =>
        (_run, _folder, _judge, _truths) = (run, folder, judge, truths);

    /// <summary>Two folders: one that a process has ended over, and one whose process died with changes in the log and not in the index.</summary>
    public static async Task<IReadOnlyList<DamagedCoverage>> MakeAsync(TempFolder folder, RunProgram run, CancellationToken cancellationToken)
    {
        var settled = folder.File("settled");
        var news = new MarkedNews(1);
        await RunWellAsync(run, ["ingest", folder.Write("first.jsonl", Lines(Enumerable.Range(0, Articles).Select(number => news.Line(number, 0))) + CopyLines(news)), "--data", settled]);
        await RunWellAsync(run, ["forget", GeneratedNews.Address(4), GeneratedNews.Address(9), "--data", settled]);
        await RunWellAsync(run, ["ingest", folder.Write("edits.jsonl", Lines(Enumerable.Range(10, 8).Select(number => news.Line(number, 1)))), "--data", settled]);
        await RunWellAsync(run, ["sources", "--data", settled]);
        var later = folder.File("later");
        await RunWellAsync(run, ["ingest", folder.Write("later.jsonl", Lines(Enumerable.Range(Articles, Later).Select(number => news.Line(number, 0)))), "--data", later]);
        var died = folder.File("died");
        CopyFiles(settled, folder.File("dying"));
        await using (var dying = new DiskCoverage(folder.File("dying")))
        {
            await dying.WriteAsync(await StoredVersions.ReadAsync(later, cancellationToken), cancellationToken);
            CopyFiles(folder.File("dying"), died);
        }
        return [await OpenAsync(run, settled, cancellationToken), await OpenAsync(run, died, cancellationToken)];
    }

    /// <summary>Copies the undamaged folder.</summary>
    public void CopyTo(string target) => CopyFiles(_folder, target);

    /// <summary>How many questions there are.</summary>
    public static int Count => Questions.Length;

    /// <summary>Asks questions of a damaged copy, each by a run of its own, and looks it over: what came of each.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="first">Which question comes first: it meets the damage, the others what the first has made of it.</param>
    /// <param name="count">How many.</param>
    public async Task<IReadOnlyList<DamageFinding>> AskAsync(string folder, int first, int count)
    {
        var findings = new List<DamageFinding>();
        for (var i = 0; i < count; i++)
        {
            var number = (first + i) % Questions.Length;
            var question = string.Join(' ', Questions[number]);
            findings.Add(await WithinAsync(Arguments(Questions[number], folder)) is { } run
                ? new DamageFinding(_judge.Judge(_truths[number], run), question, run)
                : new DamageFinding(DamagedOutcome.Hang, question, null));
        }
        findings.Add(await LookOverAsync(folder, findings));
        return findings;
    }

    private async Task<DamageFinding> LookOverAsync(string folder, List<DamageFinding> findings)
    {
        if (await WithinAsync(["doctor", "--data", folder]) is not { } run)
            return new DamageFinding(DamagedOutcome.Hang, "doctor", null);
        if (run.ShowsStack || run.ExitCode is not (0 or 78))
            return new DamageFinding(DamagedOutcome.Crash, "doctor", run);
        var mustSay = findings[^1].Outcome is not DamagedOutcome.Same;
        return new DamageFinding(mustSay && run.ExitCode == 0 ? DamagedOutcome.Overlooked : DamagedOutcome.Same, "doctor", run);
    }

    /// <summary>Null when it does not end in time.</summary>
    private async Task<ProgramRun?> WithinAsync(IReadOnlyList<string> arguments)
    {
        try
        {
            return await Task.Run(() => _run(arguments, "")).WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static async Task<DamagedCoverage> OpenAsync(RunProgram run, string folder, CancellationToken cancellationToken)
    {
        using var asked = new TempFolder();
        CopyFiles(folder, asked.File("data"));
        var truths = new List<ProgramRun>();
        foreach (var question in Questions)
            truths.Add(await RunWellAsync(run, Arguments(question, asked.File("data"))));
        return new DamagedCoverage(run, folder, new DamagedAnswer(await StoredVersions.ReadAsync(asked.File("data"), cancellationToken)), truths);
    }

    private static string[] Arguments(string[] question, string folder) => [.. question, "--json", "--data", folder, "--set", "Coverage:SeedDirectory="];

    private static async Task<ProgramRun> RunWellAsync(RunProgram run, IReadOnlyList<string> arguments)
    {
        var told = await run(arguments, "");
        return told is { ExitCode: 0 or 1, ShowsStack: false } ? told : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {told.ExitCode}: {told.Errors}");
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>The same texts in another outlet.</summary>
    private static string CopyLines(MarkedNews news) => Lines(Enumerable.Range(20, Copies).Select(number =>
    {
        var line = JsonNode.Parse(news.Line(number, 0))!;
        line["url"] = GeneratedNews.Address(number) + "/copied";
        line["outlet"] = "The Copying Post";
        return line.ToJsonString();
    }));

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(file) == "writer.lock")
            {
                File.WriteAllBytes(target, []);
                continue;
            }
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = File.Create(target);
            source.CopyTo(copy);
        }
    }
}

/// <summary>What came of one question.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Run">What was said; null when it did not end.</param>
public sealed record DamageFinding(DamagedOutcome Outcome, string Question, ProgramRun? Run)
{
    /// <summary>True for what must never be.</summary>
    public bool IsFault => Outcome is DamagedOutcome.Wrong or DamagedOutcome.Crash or DamagedOutcome.Hang or DamagedOutcome.Overlooked;

    /// <summary>The question and what was said, in one short line.</summary>
    public override string ToString()
    {
        var said = Run is null ? "no end" : $"exit {Run.ExitCode}: {Run.Errors.TrimEnd().ReplaceLineEndings(" / ")} {Run.Output.ReplaceLineEndings(" ")}";
        return $"{Outcome} on {Question}: {(said.Length > 700 ? said[..700] : said)}";
    }
}
