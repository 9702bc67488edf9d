using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Training.Words;

/// <summary>
/// Groups words whose vectors lie near each other, by k-means on the unit sphere: many small groups, then groups of groups,
/// so that one number a word tells all of them. Deterministic.
/// </summary>
internal static class WordGroupMaker
{
    private const int Passes = 12;

    private const int Vocabulary = 45_000;

    private static readonly int[] Sizes = [1000, 256, 64];

    /// <param name="vectors">See <see cref="WordVectors"/>.</param>
    /// <param name="output">One line a group: the numbers of the wider groups, then its words.</param>
    public static void Make(string vectors, string output)
    {
        var model = new WordVectors(vectors, IsWanted, Vocabulary);
        var points = new float[model.Words.Count * WordVectors.Row];
        var weights = new float[model.Words.Count];
        for (var i = 0; i < model.Words.Count; i++)
        {
            model.PaddedOf(i).CopyTo(points.AsSpan(i * WordVectors.Row));
            weights[i] = 1f / MathF.Sqrt(i + 10);
        }
        var levels = new List<int[]>();
        foreach (var size in Sizes)
        {
            var (members, centres, heavy) = Group(points, weights, size);
            levels.Add(members);
            (points, weights) = (centres, heavy);
        }
        var lines = new List<string>();
        for (var group = 0; group < Sizes[0]; group++)
        {
            var words = model.Words.Where((_, i) => levels[0][i] == group).ToList();
            if (words.Count == 0)
                continue;
            var wider = new List<int>();
            var at = group;
            foreach (var level in levels.Skip(1))
                wider.Add(at = level[at]);
            lines.Add($"{string.Join(' ', wider)} {string.Join(' ', words)}");
        }
        File.WriteAllLines(output, lines);
    }

    private static bool IsWanted(string word) => word.Any(char.IsAsciiLetterLower) && !word.Any(char.IsDigit) && word.All(c => c is >= 'a' and <= 'z' or '\'' or '-' or '.');

    private static (int[] Members, float[] Centres, float[] Weights) Group(float[] points, float[] weights, int size)
    {
        const int Row = WordVectors.Row;
        var count = weights.Length;
        var random = new Random(7);
        var centres = new float[size * Row];
        // The commonest words first, one in a few: rare words are many and alike.
        var picks = Enumerable.Range(0, Math.Min(count, size * 3)).ToArray();
        random.Shuffle(picks);
        for (var c = 0; c < size; c++)
            points.AsSpan(picks[c] * Row, Row).CopyTo(centres.AsSpan(c * Row));
        var members = new int[count];
        var heavy = new float[size];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < count; i++)
                members[i] = Nearest(points.AsSpan(i * Row, Row), centres, size);
            if (pass == Passes - 1)
                break;
            var sums = new float[size * Row];
            for (var i = 0; i < count; i++)
                Add(sums.AsSpan(members[i] * Row, Row), points.AsSpan(i * Row, Row), weights[i]);
            for (var c = 0; c < size; c++)
            {
                var sum = sums.AsSpan(c * Row, Row);
                var length = MathF.Sqrt(Dot(sum, sum));
                if (length == 0)
                {
                    points.AsSpan(random.Next(count) * Row, Row).CopyTo(sum);
                    length = 1;
                }
                foreach (ref var value in sum)
                    value /= length;
            }
            centres = sums;
        }
        for (var i = 0; i < count; i++)
            heavy[members[i]] += weights[i];
        return (members, centres, heavy);
    }

    private static int Nearest(ReadOnlySpan<float> point, float[] centres, int size)
    {
        var (best, most) = (0, float.MinValue);
        for (var c = 0; c < size; c++)
        {
            var near = Dot(point, centres.AsSpan(c * WordVectors.Row, WordVectors.Row));
            if (near > most)
                (best, most) = (c, near);
        }
        return best;
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> point, float weight)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += point[i] * weight;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Vector.Sum(sum);
    }
}
