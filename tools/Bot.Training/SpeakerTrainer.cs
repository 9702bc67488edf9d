using Bot.Search.Extraction.Attributing;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>Trains the ranking of speakers on scenes that a tagger made of articles it did not know.</summary>
internal sealed class SpeakerTrainer
{
    private const int Epochs = 8;
    private const float Rate = 0.05f;
    private const double Dropout = 0.3;
    private const float FirstSquare = 0.1f;
    private readonly float[] _weights = new float[1 << SpeakerFeatures.Bits];
    private readonly float[] _squares = new float[1 << SpeakerFeatures.Bits];
    private readonly Random _random = new(3);

    /// <param name="Rows">The features of each candidate.</param>
    /// <param name="Right">Which candidates are right.</param>
    private sealed record Example(List<int[]> Rows, List<bool> Right);

    public static float[] Train(IEnumerable<(GoldArticle Gold, AttributionScene Scene)> scenes)
    {
        var trainer = new SpeakerTrainer();
        Array.Fill(trainer._squares, FirstSquare);
        var examples = scenes.SelectMany(scene => Examples(scene.Gold, scene.Scene)).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            trainer._random.Shuffle(examples);
            foreach (var example in examples)
                trainer.Step(example, Rate * (1f - 0.8f * epoch / Epochs));
        }
        for (var i = 0; i < trainer._weights.Length; i++)
            trainer._weights[i] *= 1f - (float)Dropout;
        return trainer._weights;
    }

    private static IEnumerable<Example> Examples(GoldArticle gold, AttributionScene scene)
    {
        var features = new SpeakerFeatures(scene);
        var row = new FeatureRow(SpeakerFeatures.Bits);
        var candidates = new List<SpeakerCandidate>();
        TokenRange? last = null;
        foreach (var piece in scene.Pieces)
        {
            var quote = GoldMatch.Find(gold, scene.Text, piece);
            CandidateFinder.Find(scene, piece, last, candidates);
            if (quote is null)
                continue;
            var right = candidates.ConvertAll(candidate => GoldMatch.IsSpeaker(quote, scene.Text, candidate.Range));
            if (right.Contains(true))
                yield return new Example(candidates.ConvertAll(candidate => Row(features, row, piece, candidate, last)), right);
            var chosen = right.IndexOf(true);
            last = chosen >= 0 && candidates[chosen].Range is { } range ? range : last;
        }
    }

    private static int[] Row(SpeakerFeatures features, FeatureRow row, TokenRange piece, SpeakerCandidate candidate, TokenRange? last)
    {
        row.Clear();
        features.Write(row, piece, candidate, last);
        return row.Items.ToArray();
    }

    private void Step(Example example, float rate)
    {
        var kept = example.Rows.ConvertAll(row => Array.FindAll(row, _ => _random.NextDouble() >= Dropout));
        var scores = kept.ConvertAll(row => row.Sum(item => _weights[item]));
        var top = scores.Max();
        var odds = scores.ConvertAll(score => MathF.Exp(score - top));
        var all = odds.Sum();
        var good = odds.Where((_, i) => example.Right[i]).Sum();
        for (var i = 0; i < kept.Count; i++)
        {
            var gradient = odds[i] / all - (example.Right[i] ? odds[i] / Math.Max(good, 1e-9f) : 0f);
            foreach (var item in kept[i])
            {
                _squares[item] += gradient * gradient;
                _weights[item] -= rate * gradient / MathF.Sqrt(_squares[item]);
            }
        }
    }
}
