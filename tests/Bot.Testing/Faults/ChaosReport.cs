using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.Testing.Faults;

/// <summary>What is done to copies of the bot and their database.</summary>
/// <param name="Copies">How many processes answer.</param>
/// <param name="Length">How long they are asked, and killed.</param>
/// <param name="Kills">How often one of them, or the database, is.</param>
/// <param name="Seed">Draws who and when.</param>
internal sealed record ChaosPlan(int Copies, TimeSpan Length, int Kills, int Seed)
{
    /// <summary>How many people ask, one question after the other.</summary>
    public int Askers { get; init; } = 4;

    /// <summary>From one question of a person to the next, unless the answer takes longer.</summary>
    public TimeSpan BetweenQuestions { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a copy may take to answer; after that it has refused.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A database that was killed reads its log before it answers again; so long after it nobody promises answers.</summary>
    public TimeSpan Recovery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The same with all the patience that a machine needs on which other tests run.</summary>
    public ChaosPlan Patient => this with { AnswerLimit = TimeSpan.FromMinutes(1), Recovery = TimeSpan.FromSeconds(30) };
}

/// <summary>What became of promises and questions meanwhile. Safe for many threads.</summary>
internal sealed class ChaosReport
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Copies that ended by themselves, and why; empty when none did.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Why copies could not show a page, each reason once.</summary>
    public HashSet<string> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>What the copies said when none of them answered.</summary>
    public ConcurrentQueue<string> Refusals { get; } = [];

    /// <summary>How long people asked.</summary>
    public TimeSpan Length { get; set; }

    /// <summary>From a kill of the database to the next write that was acknowledged.</summary>
    public ConcurrentBag<TimeSpan> Outages { get; } = [];

    /// <summary>How often.</summary>
    public int this[ChaosEvent what] => CountOf(what);

    /// <summary>Acknowledged and not shown, forgotten and shown, asked and answered by nobody although the database ran.</summary>
    public int Broken => CountOf(ChaosEvent.Lost) + CountOf(ChaosEvent.NotShown) + CountOf(ChaosEvent.ForgottenShown) + CountOf(ChaosEvent.RefusedByAll) + Faults.Count;

    public void Count(ChaosEvent what)
    {
        lock (_gate)
            _counts[what.ToString()] = CountOf(what) + 1;
    }

    public void Waited(TimeSpan time)
    {
        lock (_gate)
            _waits.Add(time);
    }

    /// <summary>Markdown rows, one a count.</summary>
    public string Table()
    {
        (string What, int Count)[] rows =
        [
            ("copies killed", CountOf(ChaosEvent.CopyKilled)),
            ("the database killed", CountOf(ChaosEvent.DatabaseKilled)),
            ("articles acknowledged", CountOf(ChaosEvent.Acknowledged)),
            ("articles forgotten", CountOf(ChaosEvent.Forgotten)),
            ("writes refused, in words", CountOf(ChaosEvent.WriteRefused)),
            ("questions answered", CountOf(ChaosEvent.Answered)),
            ("refused by all while the database was away", CountOf(ChaosEvent.RefusedMeanwhile)),
            ("**refused by all while it ran**", CountOf(ChaosEvent.RefusedByAll)),
            ("**acknowledged and not shown after 2 s**", CountOf(ChaosEvent.NotShown)),
            ("**forgotten and shown after 2 s**", CountOf(ChaosEvent.ForgottenShown)),
            ("**acknowledged and lost at the end, in any copy**", CountOf(ChaosEvent.Lost)),
        ];
        return $"| | |\n| --- | ---: |\n{string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"| {row.What} | {row.Count} |\n")))}"
            + string.Create(CultureInfo.InvariantCulture, $"| answers a second | {(Length > TimeSpan.Zero ? CountOf(ChaosEvent.Answered) / Length.TotalSeconds : 0):F0} |\n")
            + Row("wait for an answer: half, 99 of 100, longest", _waits)
            + Row("from the end of a primary to the next write: half, 99 of 100, longest", Outages);
    }

    private string Row(string what, IEnumerable<TimeSpan> times)
    {
        List<TimeSpan> sorted;
        lock (_gate)
            sorted = [.. times.Order()];
        return sorted.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"| {what} | {sorted[sorted.Count / 2].TotalSeconds:F2}, {sorted[sorted.Count * 99 / 100].TotalSeconds:F2}, {sorted[^1].TotalSeconds:F1} s |\n");
    }

    private int CountOf(ChaosEvent what)
    {
        lock (_gate)
            return _counts.GetValueOrDefault(what.ToString());
    }
}

/// <summary>What is counted.</summary>
internal enum ChaosEvent
{
    CopyKilled,
    DatabaseKilled,
    Acknowledged,
    Forgotten,
    WriteRefused,
    Answered,
    RefusedMeanwhile,
    RefusedByAll,
    NotShown,
    ForgottenShown,
    Lost,
}
