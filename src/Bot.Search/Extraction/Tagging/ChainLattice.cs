using System.Runtime.Intrinsics;

namespace Bot.Search.Extraction.Tagging;

/// <summary>
/// Scores of one sequence of tokens under a linear chain, its best path and its marginal probabilities.
/// Reused from sequence to sequence.
/// </summary>
internal sealed class ChainLattice
{
    private const int L = ChainLabels.Count;
    private const float Forbidden = -1e4f;
    private static readonly float[] Rules = MakeRules();
    private float[] _node = [];
    private float[] _edge = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private byte[] _back = [];

    /// <summary>Number of tokens of the sequence.</summary>
    public int Length { get; private set; }

    /// <summary>Eight label scores for each token.</summary>
    public Span<float> Nodes => _node.AsSpan(0, Length * L);

    /// <summary>Eight by eight transition scores into each token; those into the first are unused.</summary>
    public Span<float> Edges => _edge.AsSpan(0, Length * ChainModel.EdgeSize);

    public void Reset(int length)
    {
        Length = length;
        if (_node.Length >= length * L)
            return;
        _node = new float[length * L];
        _forward = new float[length * L];
        _backward = new float[length * L];
        _back = new byte[length * L];
        _edge = new float[length * ChainModel.EdgeSize];
    }

    /// <summary>Sets a token's label scores and the transition scores into it from the edge buckets.</summary>
    public void Set(int token, Vector256<float> scores, float[] edgeWeights, ReadOnlySpan<int> edges)
    {
        if (token == 0)
            scores += Start;
        scores.StoreUnsafe(ref _node[token * L]);
        if (token == 0)
            return;
        ref var table = ref edgeWeights[0];
        for (var from = 0; from < L; from++)
        {
            var row = Vector256.LoadUnsafe(ref Rules[from * L]);
            foreach (var edge in edges)
                row += Vector256.LoadUnsafe(ref table, (nuint)(edge * ChainModel.EdgeSize + from * L));
            row.StoreUnsafe(ref _edge[token * ChainModel.EdgeSize + from * L]);
        }
    }

    private static Vector256<float> Start { get; } = Vector256.Create(
        [.. Enumerable.Range(0, L).Select(label => ChainLabels.MayStart(label) ? 0f : Forbidden)]);

    /// <summary>Writes the labels of the best path.</summary>
    public void Best(Span<byte> labels)
    {
        Nodes[..L].CopyTo(_forward);
        for (var t = 1; t < Length; t++)
            Advance(t);
        var best = 0;
        var last = _forward.AsSpan((Length - 1) * L, L);
        for (var label = 1; label < L; label++)
        {
            if (last[label] > last[best])
                best = label;
        }
        for (var t = Length - 1; t >= 0; t--)
        {
            labels[t] = (byte)best;
            best = _back[t * L + best];
        }
    }

    private void Advance(int t)
    {
        var best = Vector256.Create(float.NegativeInfinity);
        var from = Vector256<int>.Zero;
        for (var i = 0; i < L; i++)
        {
            var score = Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L]) + Vector256.Create(_forward[(t - 1) * L + i]);
            var better = Vector256.GreaterThan(score, best);
            best = Vector256.ConditionalSelect(better, score, best);
            from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(i), from);
        }
        (best + Vector256.LoadUnsafe(ref _node[t * L])).StoreUnsafe(ref _forward[t * L]);
        for (var j = 0; j < L; j++)
            _back[t * L + j] = (byte)from[j];
    }

    /// <summary>
    /// Turns scores into probabilities in place: <see cref="Nodes"/> become the marginals of the labels. With
    /// <paramref name="pairs"/>, <see cref="Edges"/> become those of the label pairs.
    /// </summary>
    /// <param name="allowed">For each token a bit mask of labels; empty allows all.</param>
    /// <param name="pairs">Whether the pairs are wanted.</param>
    public void Marginals(ReadOnlySpan<byte> allowed, bool pairs)
    {
        for (var t = 0; t < Length; t++)
            Exponentiate(t, allowed.IsEmpty ? (byte)255 : allowed[t]);
        Forward();
        Backward();
        for (var t = Length - 1; t >= 0; t--)
        {
            var beta = Vector256.LoadUnsafe(ref _backward[t * L]);
            if (pairs && t > 0)
                Pairs(t, Vector256.LoadUnsafe(ref _node[t * L]) * beta);
            var product = Vector256.LoadUnsafe(ref _forward[t * L]) * beta;
            (product / Vector256.Create(Vector256.Sum(product))).StoreUnsafe(ref _node[t * L]);
        }
    }

    private void Exponentiate(int t, byte allowed)
    {
        var node = Vector256.LoadUnsafe(ref _node[t * L]);
        var top = node[0];
        for (var label = 1; label < L; label++)
            top = Math.Max(top, node[label]);
        node = Vector256.Exp(Vector256.Max(node - Vector256.Create(top), Vector256.Create(-60f)));
        if (allowed != 255)
        {
            for (var label = 0; label < L; label++)
                node = (allowed >> label & 1) == 0 ? node.WithElement(label, 0f) : node;
        }
        node.StoreUnsafe(ref _node[t * L]);
        if (t == 0)
            return;
        for (var i = 0; i < L; i++)
        {
            var at = t * ChainModel.EdgeSize + i * L;
            var row = Vector256.LoadUnsafe(ref _edge[at]);
            var value = Vector256.Exp(Vector256.Min(Vector256.Max(row, Vector256.Create(-60f)), Vector256.Create(30f)));
            Vector256.ConditionalSelect(Vector256.LessThan(row, Vector256.Create(-1e3f)), Vector256<float>.Zero, value).StoreUnsafe(ref _edge[at]);
        }
    }

    private void Forward()
    {
        Scaled(Vector256.LoadUnsafe(ref _node[0])).StoreUnsafe(ref _forward[0]);
        for (var t = 1; t < Length; t++)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < L; i++)
                sum += Vector256.Create(_forward[(t - 1) * L + i]) * Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L]);
            Scaled(sum * Vector256.LoadUnsafe(ref _node[t * L])).StoreUnsafe(ref _forward[t * L]);
        }
    }

    private void Backward()
    {
        Vector256.Create(1f / L).StoreUnsafe(ref _backward[(Length - 1) * L]);
        for (var t = Length - 1; t > 0; t--)
        {
            var next = Vector256.LoadUnsafe(ref _backward[t * L]) * Vector256.LoadUnsafe(ref _node[t * L]);
            for (var i = 0; i < L; i++)
                _backward[(t - 1) * L + i] = Vector256.Sum(next * Vector256.LoadUnsafe(ref _edge[t * ChainModel.EdgeSize + i * L]));
            Scaled(Vector256.LoadUnsafe(ref _backward[(t - 1) * L])).StoreUnsafe(ref _backward[(t - 1) * L]);
        }
    }

    private void Pairs(int t, Vector256<float> into)
    {
        var total = 0f;
        for (var i = 0; i < L; i++)
        {
            var at = t * ChainModel.EdgeSize + i * L;
            var row = Vector256.Create(_forward[(t - 1) * L + i]) * Vector256.LoadUnsafe(ref _edge[at]) * into;
            row.StoreUnsafe(ref _edge[at]);
            total += Vector256.Sum(row);
        }
        var scale = Vector256.Create(1f / total);
        for (var i = 0; i < L; i++)
        {
            var at = t * ChainModel.EdgeSize + i * L;
            (Vector256.LoadUnsafe(ref _edge[at]) * scale).StoreUnsafe(ref _edge[at]);
        }
    }

    private static Vector256<float> Scaled(Vector256<float> values) => values / Vector256.Create(Math.Max(Vector256.Sum(values), 1e-30f));

    private static float[] MakeRules()
    {
        var rules = new float[ChainModel.EdgeSize];
        for (var from = 0; from < L; from++)
        {
            for (var to = 0; to < L; to++)
                rules[from * L + to] = ChainLabels.MayFollow(from, to) ? 0f : Forbidden;
        }
        return rules;
    }
}
