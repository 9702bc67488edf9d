using System.Runtime.Intrinsics;
using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>
/// Trains a linear chain by maximum likelihood with AdaGrad; features are dropped at random so that no single one is
/// relied on. Deterministic for a seed.
/// </summary>
internal sealed class ChainTrainer
{
    private const int L = ChainLabels.Count;
    private const float FirstSquare = 0.1f;
    private const int NextSeed = 16;

    /// <summary>What is known already teaches nothing: gradients that are all smaller change no weights.</summary>
    private const float LeastGradient = 0.001f;

    private readonly ChainSettings _settings;
    private readonly Random _random;
    private readonly float[] _nodes;
    private readonly float[] _nodeSquares;
    private readonly float[] _edges = new float[ChainModel.EdgeSize << ChainModel.EdgeBits];
    private readonly float[] _edgeSquares = new float[ChainModel.EdgeSize << ChainModel.EdgeBits];
    private readonly float[] _nodeSums;
    private readonly float[] _edgeSums = new float[ChainModel.EdgeSize << ChainModel.EdgeBits];
    private readonly ChainLattice _lattice = new();
    private int _passes;
    private int[] _kept = [];
    private int[] _counts = [];
    private uint _noise;

    private ChainTrainer(int rows, ChainSettings settings)
    {
        _settings = settings;
        _random = new Random(settings.Seed);
        _noise = (uint)settings.Seed * 0x9E3779B9u + 1;
        _nodes = new float[rows * L];
        _nodeSquares = new float[rows * L];
        _nodeSums = new float[rows * L];
        Array.Fill(_nodeSquares, FirstSquare);
        Array.Fill(_edgeSquares, FirstSquare);
    }

    /// <summary>Trains on sequences whose features were made rows by <paramref name="index"/>.</summary>
    public static ChainModel Train(IReadOnlyList<TrainingSequence> sequences, FeatureIndex index, ChainSettings settings)
    {
        var nodes = new float[index.Rows * L];
        var edges = new float[ChainModel.EdgeSize << ChainModel.EdgeBits];
        for (var run = 0; run < settings.Runs; run++)
        {
            var trainer = new ChainTrainer(index.Rows, settings with { Seed = settings.Seed + run * NextSeed });
            trainer.Run(sequences);
            AddShare(nodes, trainer._nodes, settings.Runs);
            AddShare(edges, trainer._edges, settings.Runs);
        }
        return new ChainModel(index.Table(nodes), edges);
    }

    private static void AddShare(float[] sums, float[] weights, int shares)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += weights[i] / shares;
    }

    private void Run(IReadOnlyList<TrainingSequence> sequences)
    {
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = _settings.Rate * (1f - (float)epoch / _settings.Epochs * 0.8f);
            foreach (var index in order)
                Step(sequences[index], rate);
            if (epoch >= _settings.Epochs / 2)
                Accumulate();
        }
        Average();
        // Trained with a share of the features missing, the sums are too large once all are there.
        for (var i = 0; i < _nodes.Length; i++)
            _nodes[i] *= 1f - (float)_settings.Dropout;
    }

    /// <summary>The mean over the later passes is steadier than where the last pass happens to end.</summary>
    private void Accumulate()
    {
        _passes++;
        for (var i = 0; i < _nodes.Length; i++)
            _nodeSums[i] += _nodes[i];
        for (var i = 0; i < _edges.Length; i++)
            _edgeSums[i] += _edges[i];
    }

    private void Average()
    {
        for (var i = 0; i < _nodes.Length; i++)
            _nodes[i] = _nodeSums[i] / _passes;
        for (var i = 0; i < _edges.Length; i++)
            _edges[i] = _edgeSums[i] / _passes;
    }

    private void Step(TrainingSequence sequence, float rate)
    {
        _lattice.Reset(sequence.Length);
        Drop(sequence);
        for (var t = 0; t < sequence.Length; t++)
            _lattice.Set(t, Sum(_kept.AsSpan(sequence.Offsets[t], _counts[t])), _edges, sequence.EdgesOf(t));
        _lattice.Marginals();
        for (var t = 0; t < sequence.Length; t++)
        {
            var gold = sequence.Labels[t];
            var gradient = Vector256.LoadUnsafe(ref _lattice.Nodes[t * L]);
            gradient = gradient.WithElement(gold, gradient[gold] - 1f);
            if (Vector256.LessThanAll(Vector256.Abs(gradient), Vector256.Create(LeastGradient)))
                continue;
            foreach (var row in _kept.AsSpan(sequence.Offsets[t], _counts[t]))
                Update(_nodes, _nodeSquares, row * L, gradient, rate);
            if (t > 0)
                UpdateEdges(sequence, t, rate);
        }
    }

    private Vector256<float> Sum(ReadOnlySpan<int> rows)
    {
        ref var table = ref _nodes[0];
        var sum = Vector256<float>.Zero;
        foreach (var row in rows)
            sum += Vector256.LoadUnsafe(ref table, (nuint)row * L);
        return sum;
    }

    private void Drop(TrainingSequence sequence)
    {
        if (_kept.Length <= sequence.Features.Length)
            _kept = new int[sequence.Features.Length + 1];
        if (_counts.Length < sequence.Length)
            _counts = new int[sequence.Length];
        var drop = (uint)(_settings.Dropout * uint.MaxValue);
        for (var t = 0; t < sequence.Length; t++)
        {
            var at = sequence.Offsets[t];
            foreach (var row in sequence.FeaturesOf(t))
            {
                _kept[at] = row;
                at += NextNoise() >= drop ? 1 : 0;
            }
            _counts[t] = at - sequence.Offsets[t];
        }
    }

    /// <summary>Xorshift: one number a feature and pass is most of what training draws.</summary>
    private uint NextNoise()
    {
        _noise ^= _noise << 13;
        _noise ^= _noise >> 17;
        return _noise ^= _noise << 5;
    }

    private void UpdateEdges(TrainingSequence sequence, int t, float rate)
    {
        var pairs = _lattice.Edges.Slice(t * ChainModel.EdgeSize, ChainModel.EdgeSize);
        pairs[sequence.Labels[t - 1] * L + sequence.Labels[t]] -= 1f;
        foreach (var edge in sequence.EdgesOf(t))
        {
            for (var from = 0; from < L; from++)
                Update(_edges, _edgeSquares, edge * ChainModel.EdgeSize + from * L, Vector256.LoadUnsafe(ref pairs[from * L]), rate);
        }
    }

    private static void Update(float[] weights, float[] squares, int at, Vector256<float> gradient, float rate)
    {
        var square = Vector256.LoadUnsafe(ref squares[at]) + gradient * gradient;
        square.StoreUnsafe(ref squares[at]);
        (Vector256.LoadUnsafe(ref weights[at]) - Vector256.Create(rate) * gradient / Vector256.Sqrt(square)).StoreUnsafe(ref weights[at]);
    }
}
