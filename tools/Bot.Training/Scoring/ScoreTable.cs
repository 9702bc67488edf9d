using System.Globalization;

namespace Bot.Training.Scoring;

/// <summary>
/// Counts exact, overlap, speaker and joint agreement by type, and how often attributions of each confidence are right.
/// Annotated beliefs and spans set aside count neither way.
/// </summary>
internal sealed class ScoreTable
{
    private static readonly string[] Types = ["direct", "mixed", "indirect", "all"];
    private readonly Dictionary<(string Type, string Count), int> _counts = [];
    private readonly (int All, int Right, double Said)[] _bins = new (int, int, double)[11];

    public void Add(IReadOnlyList<Unit> gold, IReadOnlyList<Unit> found, IReadOnlyList<Unit> ignored)
    {
        var matches = Match(gold, found);
        var exact = gold.Where(g => g.Counted).Select(g => (g, f: found.FirstOrDefault(f => f.Start == g.Start && f.End == g.End)))
            .Where(pair => pair.f is not null).ToDictionary(pair => pair.f!, pair => pair.g);
        foreach (var g in gold.Where(g => g.Counted))
            Count(g.Type, "gold");
        foreach (var f in found)
        {
            var g = matches.GetValueOrDefault(f);
            if (g is null ? IsSetAside(f, gold, ignored) : !g.Counted)
                continue;
            Count(f.Type, "found");
            var right = g is not null && IsRight(g, f);
            AddToBin(f.Confidence, right);
            if (exact.TryGetValue(f, out var same))
            {
                Count(f.Type, "exact-found");
                Count(same.Type, "exact-gold");
            }
            if (g is null)
                continue;
            Count(f.Type, "overlap-found");
            Count(g.Type, "overlap-gold");
            if (g.Speaker is not null)
                Count(g.Type, right ? "speaker-right" : "speaker-wrong");
            if (!right)
                continue;
            Count(f.Type, "joint-found");
            Count(g.Type, "joint-gold");
        }
    }

    /// <summary>Markdown tables of agreement and reliability.</summary>
    public IEnumerable<string> Lines()
    {
        yield return "| type | annotated | found | exact F1 | overlap P | overlap R | overlap F1 | speaker right | joint F1 |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
        foreach (var type in Types)
            yield return Invariant($"| {type} | {At(type, "gold")} | {At(type, "found")} | {F1(type, "exact"):F1} | {Precision(type, "overlap"):F1} | {Recall(type, "overlap"):F1} | {F1(type, "overlap"):F1} | {Share(At(type, "speaker-right"), At(type, "speaker-right") + At(type, "speaker-wrong")):F1} | {F1(type, "joint"):F1} |");
        yield return string.Empty;
        yield return "| confidence | attributions | said on average | right |";
        yield return "| --- | ---: | ---: | ---: |";
        for (var i = 0; i < _bins.Length; i++)
        {
            if (_bins[i].All > 0)
                yield return Invariant($"| {Bin(i)} | {_bins[i].All} | {100 * _bins[i].Said / _bins[i].All:F1} % | {Share(_bins[i].Right, _bins[i].All):F1} % |");
        }
        var sure = _bins[9].All + _bins[10].All;
        yield return Invariant($"| 0.9 and more | {sure} | {100 * (_bins[9].Said + _bins[10].Said) / Math.Max(1, sure):F1} % | {Share(_bins[9].Right + _bins[10].Right, sure):F1} % |");
    }

    private static string Bin(int i) => i switch { 10 => "0.95-1.00", 9 => "0.90-0.95", _ => Invariant($"{i / 10.0:F1}-{(i + 1) / 10.0:F1}") };

    private void AddToBin(double confidence, bool right)
    {
        ref var bin = ref _bins[confidence >= 0.95 ? 10 : Math.Clamp((int)(confidence * 10), 0, 9)];
        bin = (bin.All + 1, bin.Right + (right ? 1 : 0), bin.Said + confidence);
    }

    private static bool IsRight(Unit gold, Unit found) =>
        gold.Speaker is null ? string.IsNullOrEmpty(found.Speaker) : SpeakerComparison.IsSame(found.Speaker, gold.Speaker, gold.Core);

    private static bool IsSetAside(Unit found, IReadOnlyList<Unit> gold, IReadOnlyList<Unit> ignored) =>
        ignored.Any(span => 2 * span.SharedWith(found) >= found.Words) || gold.Any(g => !g.Counted && g.IsHalfOf(found));

    /// <summary>One to one, greedily by falling share of common words.</summary>
    private static Dictionary<Unit, Unit> Match(IReadOnlyList<Unit> gold, IReadOnlyList<Unit> found)
    {
        var pairs = from g in gold
                    from f in found
                    where g.IsHalfOf(f)
                    let shared = g.SharedWith(f)
                    orderby (double)shared / (g.Words + f.Words - shared) descending, g.Counted descending
                    select (g, f);
        var matches = new Dictionary<Unit, Unit>(ReferenceEqualityComparer.Instance);
        var used = new HashSet<Unit>(ReferenceEqualityComparer.Instance);
        foreach (var (g, f) in pairs)
        {
            if (!matches.ContainsKey(f) && used.Add(g))
                matches[f] = g;
        }
        return matches;
    }

    private void Count(string type, string what)
    {
        _counts[(type, what)] = At(type, what) + 1;
        _counts[("all", what)] = At("all", what) + 1;
    }

    private int At(string type, string what) => _counts.GetValueOrDefault((type, what));

    private double Precision(string type, string what) => Share(At(type, what + "-found"), At(type, "found"));

    private double Recall(string type, string what) => Share(At(type, what + "-gold"), At(type, "gold"));

    private double F1(string type, string what)
    {
        var (p, r) = (Precision(type, what), Recall(type, what));
        return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }

    private static double Share(int part, int all) => all == 0 ? 0 : 100.0 * part / all;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
