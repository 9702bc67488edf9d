using System.Runtime.Intrinsics;
using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>
/// Scores of one sequence of tokens under a linear chain and its marginal probabilities: what training needs.
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

    /// <summary>
    /// Turns scores into probabilities in place: <see cref="Nodes"/> become the marginals of the labels, <see cref="Edges"/>
    /// those of the label pairs.
    /// </summary>
    public void Marginals()
    {
        for (var t = 0; t < Length; t++)
            Exponentiate(t);
        Forward();
        Backward();
        for (var t = Length - 1; t >= 0; t--)
        {
            var beta = Vector256.LoadUnsafe(ref _backward[t * L]);
            if (t > 0)
                Pairs(t, Vector256.LoadUnsafe(ref _node[t * L]) * beta);
            var product = Vector256.LoadUnsafe(ref _forward[t * L]) * beta;
            (product / Vector256.Create(Vector256.Sum(product))).StoreUnsafe(ref _node[t * L]);
        }
    }

    private void Exponentiate(int t)
    {
        var node = Vector256.LoadUnsafe(ref _node[t * L]);
        var top = node[0];
        for (var label = 1; label < L; label++)
            top = Math.Max(top, node[label]);
        node = Vector256.Exp(Vector256.Max(node - Vector256.Create(top), Vector256.Create(-60f)));
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
