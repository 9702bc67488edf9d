using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// The chain over one paragraph in products: edge weights are stored as factors, so that neither the best path nor the
/// marginals need an exponential for each pair of labels. Reused from paragraph to paragraph.
/// </summary>
internal sealed class FactorLattice
{
    private const int L = ChainLabels.Count;
    private const float Smallest = 1e-30f;
    private static readonly float[] Rules = MakeRules();
    private static readonly Vector256<float> Start = Vector256.Create(
        [.. Enumerable.Range(0, L).Select(label => ChainLabels.MayStart(label) ? 1f : 0f)]);

    private float[] _node = [];
    private float[] _edge = [];
    private float[] _forward = [];
    private byte[] _back = [];
    private int _length;

    /// <summary>The factors of edge weights.</summary>
    public static float[] ToFactors(float[] edges) => Array.ConvertAll(edges, MathF.Exp);

    public void Reset(int length)
    {
        _length = length;
        if (_node.Length >= length * L)
            return;
        _node = new float[length * L];
        _forward = new float[length * L];
        _back = new byte[length * L];
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
        for (var from = 0; from < L; from++)
        {
            var row = Vector256.LoadUnsafe(ref Rules[from * L]);
            foreach (var edge in edges)
                row *= Vector256.LoadUnsafe(ref table, (nuint)(edge * ChainModel.EdgeSize + from * L));
            row.StoreUnsafe(ref _edge[token * ChainModel.EdgeSize + from * L]);
        }
    }

    /// <summary>Writes the best path and the marginals of the paragraph, which starts at a token.</summary>
    public void Finish(TagLayer tags, int firstToken)
    {
        Best(tags.Labels.AsSpan(firstToken, _length));
        Forward();
        Backward(tags.Probabilities.AsSpan(firstToken * L, _length * L));
    }

    private void Best(Span<byte> labels)
    {
        _node.AsSpan(0, L).CopyTo(_forward);
        for (var t = 1; t < _length; t++)
            Advance(t);
        var best = 0;
        var last = _forward.AsSpan((_length - 1) * L, L);
        for (var label = 1; label < L; label++)
            best = last[label] > last[best] ? label : best;
        for (var t = _length - 1; t >= 0; t--)
        {
            labels[t] = (byte)best;
            best = _back[t * L + best];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Advance(int t)
    {
        var best = Vector256.Create(-1f);
        var from = Vector256<int>.Zero;
        for (var i = 0; i < L; i++)
        {
            var product = Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L]) * Vector256.Create(_forward[(t - 1) * L + i]);
            var better = Vector256.GreaterThan(product, best);
            best = Vector256.ConditionalSelect(better, product, best);
            from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(i), from);
        }
        Scaled(best * Vector256.LoadUnsafe(ref _node[t * L])).StoreUnsafe(ref _forward[t * L]);
        for (var j = 0; j < L; j++)
            _back[t * L + j] = (byte)from[j];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward()
    {
        Scaled(Vector256.LoadUnsafe(ref _node[0])).StoreUnsafe(ref _forward[0]);
        for (var t = 1; t < _length; t++)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < L; i++)
                sum += Vector256.Create(_forward[(t - 1) * L + i]) * Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L]);
            Scaled(sum * Vector256.LoadUnsafe(ref _node[t * L])).StoreUnsafe(ref _forward[t * L]);
        }
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
            for (var i = 0; i < L; i++)
                beta = beta.WithElement(i, Vector256.Sum(next * Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L])));
            beta = Scaled(beta);
        }
    }

    private static Vector256<float> Scaled(Vector256<float> values) => values / Vector256.Create(Math.Max(Vector256.Sum(values), Smallest));

    private static float Top(Vector256<float> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two[0], two[1]);
    }

    private static float[] MakeRules()
    {
        var rules = new float[ChainModel.EdgeSize];
        for (var from = 0; from < L; from++)
        {
            for (var to = 0; to < L; to++)
                rules[from * L + to] = ChainLabels.MayFollow(from, to) ? 1f : 0f;
        }
        return rules;
    }
}
