using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// The chain over one paragraph in products: edge weights are stored as factors, so that neither the best path nor the
/// marginals need an exponential for each pair of labels. Reused from paragraph to paragraph.
/// </summary>
internal sealed class FactorLattice
{
    private const int L = ChainLabels.Count;
    private const float Smallest = 1e-30f;
    private static readonly Vector256<float> Start = Vector256.Create(
        [.. Enumerable.Range(0, L).Select(label => ChainLabels.MayStart(label) ? 1f : 0f)]);

    private float[] _node = [];
    private float[] _edge = [];
    private float[] _forward = [];
    private readonly float[] _best = new float[L];
    private int[] _back = [];
    private int _length;

    /// <summary>The factors of edge weights; bucket 0, which always applies, also has what may not follow what.</summary>
    public static float[] ToFactors(float[] edges)
    {
        var factors = Array.ConvertAll(edges, MathF.Exp);
        for (var from = 0; from < L; from++)
        {
            for (var to = 0; to < L; to++)
                factors[from * L + to] *= ChainLabels.MayFollow(from, to) ? 1f : 0f;
        }
        return factors;
    }

    public void Reset(int length)
    {
        _length = length;
        if (_node.Length >= length * L)
            return;
        _node = new float[length * L];
        _forward = new float[length * L];
        _back = new int[length * L];
        _edge = new float[length * ChainModel.EdgeSize];
    }

    /// <summary>Sets a token's label scores, and from the edge buckets the factors into it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Set(int token, Vector256<float> scores, float[] edgeFactors, ReadOnlySpan<int> edges)
    {
        var node = Vector256.Exp(scores - Vector256.Create(Top(scores)));
        node = Vector256.Max(node, Vector256.Create(Smallest));
        (token == 0 ? node * Start : node).StoreUnsafe(ref _node[token * L]);
        if (token == 0)
            return;
        ref var table = ref edgeFactors[0];
        ref var into = ref _edge[token * ChainModel.EdgeSize];
        nuint first = (nuint)(edges[0] * ChainModel.EdgeSize), second = (nuint)(edges[1] * ChainModel.EdgeSize);
        nuint third = (nuint)(edges[2] * ChainModel.EdgeSize), fourth = (nuint)(edges[3] * ChainModel.EdgeSize);
        for (nuint from = 0; from < ChainModel.EdgeSize; from += L)
        {
            var row = Vector256.LoadUnsafe(ref table, first + from) * Vector256.LoadUnsafe(ref table, second + from)
                * (Vector256.LoadUnsafe(ref table, third + from) * Vector256.LoadUnsafe(ref table, fourth + from));
            row.StoreUnsafe(ref into, from);
        }
    }

    /// <summary>Writes the best path and the marginals of the paragraph, which starts at a token.</summary>
    public void Finish(TagLayer tags, int firstToken)
    {
        Forward();
        Best(tags.Labels.AsSpan(firstToken, _length));
        Backward(tags.Probabilities.AsSpan(firstToken * L, _length * L));
    }

    private void Best(Span<byte> labels)
    {
        var best = 0;
        for (var label = 1; label < L; label++)
            best = _best[label] > _best[best] ? label : best;
        for (var t = _length - 1; t >= 0; t--)
        {
            labels[t] = (byte)best;
            best = _back[t * L + best];
        }
    }

    /// <summary>From the first token to the last: the best path into each label, and the sum over all paths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward()
    {
        var sums = Scaled(Vector256.LoadUnsafe(ref _node[0]));
        var paths = sums;
        sums.StoreUnsafe(ref _forward[0]);
        for (var t = 1; t < _length; t++)
        {
            ref var edges = ref _edge[t * ChainModel.EdgeSize];
            paths.StoreUnsafe(ref _best[0]);
            var (sum, best, from) = (Vector256<float>.Zero, Vector256.Create(-1f), Vector256<int>.Zero);
            for (var i = 0; i < L; i++)
            {
                var edge = Vector256.LoadUnsafe(ref edges, (nuint)(i * L));
                sum += Vector256.Create(_forward[(t - 1) * L + i]) * edge;
                var path = Vector256.Create(_best[i]) * edge;
                var better = Vector256.GreaterThan(path, best);
                best = Vector256.ConditionalSelect(better, path, best);
                from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(i), from);
            }
            var node = Vector256.LoadUnsafe(ref _node[t * L]);
            from.StoreUnsafe(ref _back[t * L]);
            paths = Scaled(best * node);
            sums = Scaled(sum * node);
            sums.StoreUnsafe(ref _forward[t * L]);
        }
        paths.StoreUnsafe(ref _best[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward(Span<float> marginals)
    {
        var beta = Vector256.Create(1f / L);
        for (var t = _length - 1; t >= 0; t--)
        {
            Scaled(Vector256.LoadUnsafe(ref _forward[t * L]) * beta).StoreUnsafe(ref marginals[t * L]);
            if (t == 0)
                break;
            var next = beta * Vector256.LoadUnsafe(ref _node[t * L]);
            beta = Scaled(Sums(next, ref _edge[t * ChainModel.EdgeSize]));
        }
    }

    private static Vector256<float> Scaled(Vector256<float> values) => values / Vector256.Create(Math.Max(Vector256.Sum(values), Smallest));

    private static float Top(Vector256<float> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }

    /// <summary>The products of a vector with each of eight rows, summed row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sums(Vector256<float> vector, ref float rows)
    {
        if (!Avx.IsSupported)
        {
            var sums = Vector256<float>.Zero;
            for (var i = 0; i < L; i++)
                sums = sums.WithElement(i, Vector256.Sum(vector * Vector256.LoadUnsafe(ref rows, (nuint)(i * L))));
            return sums;
        }
        var low = Quarter(vector, ref rows);
        var high = Quarter(vector, ref Unsafe.Add(ref rows, L * L / 2));
        return Avx.Permute2x128(low, high, 0x20) + Avx.Permute2x128(low, high, 0x31);
    }

    /// <summary>Half of each sum of four rows in either half of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Quarter(Vector256<float> vector, ref float rows) => Avx.HorizontalAdd(
        Avx.HorizontalAdd(vector * Vector256.LoadUnsafe(ref rows), vector * Vector256.LoadUnsafe(ref rows, L)),
        Avx.HorizontalAdd(vector * Vector256.LoadUnsafe(ref rows, 2 * L), vector * Vector256.LoadUnsafe(ref rows, 3 * L)));
}
