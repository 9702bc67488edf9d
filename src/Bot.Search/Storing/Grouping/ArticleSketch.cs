using Bot.Search.Analyzing;
using Bot.Search.Domain;

namespace Bot.Search.Storing.Grouping;

/// <summary>
/// Reduces an article's reporting (boilerplate left out) to a MinHash signature over runs of three words, and the
/// signature to band keys by which near copies meet (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive
/// Datasets", chapter 3). With 32 bands of 2 rows two texts that share a third of their runs meet with 98 %.
/// </summary>
internal sealed class ArticleSketch(ITermAnalyzer analyzer)
{
    /// <summary>How many keys an article has at most: one for each band.</summary>
    public const int KeysEach = 32;

    private const int Run = 3;
    private const int Rows = 2;

    /// <summary>Values of the signature; more of them than the bands need make the estimate steadier (its error is about 0.06).</summary>
    private const int Values = 128;

    /// <summary>Runs that a text must have at least; shorter ones are nobody's copy unless equal.</summary>
    private const int FewestRuns = 20;

    public TextSketch Make(Article article)
    {
        var runs = Runs(Words(article), Run);
        if (runs.Count < FewestRuns)
            return new TextSketch([], [WholeKey(article)], runs.Count);
        var signature = new uint[Values];
        for (var function = 0; function < signature.Length; function++)
            signature[function] = Smallest(runs, (ulong)function);
        return new TextSketch(signature, BandKeys(signature), runs.Count);
    }

    /// <summary>The pairs of neighbouring words of the reporting.</summary>
    public HashSet<ulong> Pairs(Article article) => Runs(Words(article), 2);

    private List<int> Words(Article article)
    {
        var words = new List<int>();
        var next = 0;
        foreach (var token in analyzer.Analyze(article.Text))
        {
            while (next < article.Boilerplate.Count && article.Boilerplate[next].End <= token.Span.Start)
                next++;
            if (token.Joined || (next < article.Boilerplate.Count && article.Boilerplate[next].Start <= token.Span.Start))
                continue;
            words.Add((int)StableHash.Of(token.Term));
        }
        return words;
    }

    private static HashSet<ulong> Runs(List<int> words, int length)
    {
        var runs = new HashSet<ulong>();
        for (var i = 0; i + length <= words.Count; i++)
        {
            var run = StableHash.Seed;
            for (var j = 0; j < length; j++)
                run = StableHash.Mix(run, (ulong)(uint)words[i + j]);
            runs.Add(run);
        }
        return runs;
    }

    private static uint Smallest(HashSet<ulong> runs, ulong function)
    {
        var smallest = ulong.MaxValue;
        foreach (var run in runs)
            smallest = Math.Min(smallest, StableHash.Mix(function, run));
        return (uint)(smallest >> 32);
    }

    private static long[] BandKeys(uint[] signature)
    {
        var keys = new long[KeysEach];
        for (var band = 0; band < KeysEach; band++)
        {
            var key = StableHash.Mix((ulong)band, signature[band * Rows]);
            for (var row = 1; row < Rows; row++)
                key = StableHash.Mix(key, signature[band * Rows + row]);
            keys[band] = (long)key;
        }
        return keys;
    }

    private static long WholeKey(Article article) => (long)StableHash.Of(article.ContentHash);
}

/// <summary>What the grouping of copies knows of an article.</summary>
/// <param name="Signature">MinHash signature; empty for a text too short to judge.</param>
/// <param name="Keys">Articles that may be copies share at least one.</param>
/// <param name="Runs">How many different word runs the text has.</param>
internal sealed record TextSketch(uint[] Signature, long[] Keys, int Runs);
