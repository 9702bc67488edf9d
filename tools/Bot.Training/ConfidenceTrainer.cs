using Bot.Search.Extraction.Attributing;
using Bot.Search.Extraction.Tagging;

namespace Bot.Training;

/// <summary>Fits the confidence of attributions on scenes of articles that the tagger did not know.</summary>
internal static class ConfidenceTrainer
{
    private const int Epochs = 12;
    private const float Rate = 0.03f;
    private const double Dropout = 0.3;
    private const float FirstSquare = 0.1f;
    private const int Halves = 2;
    private const int PlattSteps = 2000;

    /// <param name="Inputs">Dense inputs.</param>
    /// <param name="Items">Hashed features.</param>
    /// <param name="Right">Whether words and speaker are right.</param>
    private sealed record Row(float[] Inputs, int[] Items, bool Right);

    public static float[] Train(IEnumerable<(GoldArticle Gold, AttributionScene Scene)> scenes, SpeakerRanker ranker)
    {
        var articles = scenes.Select(scene => Rows(scene.Gold, scene.Scene, ranker).ToList()).ToList();
        var held = new List<(float Score, bool Right)>();
        for (var half = 0; half < Halves; half++)
        {
            var fitted = Fit([.. articles.Where((_, i) => i % Halves != half).SelectMany(rows => rows)]);
            held.AddRange(articles.Where((_, i) => i % Halves == half).SelectMany(rows => rows)
                .Select(row => (Confidence.Score(fitted, row.Inputs, row.Items), row.Right)));
        }
        var weights = Fit([.. articles.SelectMany(rows => rows)]);
        (weights[^2], weights[^1]) = Platt(held);
        return weights;
    }

    private static IEnumerable<Row> Rows(GoldArticle gold, AttributionScene scene, SpeakerRanker ranker)
    {
        var row = new FeatureRow(Confidence.Bits);
        foreach (var choice in ranker.Choose(scene))
        {
            var quote = GoldMatch.Find(gold, scene.Text, choice.Piece);
            if (quote is null && GoldMatch.IsBelief(gold, scene.Text, choice.Piece))
                continue;
            var inputs = new float[Confidence.Inputs];
            Confidence.Read(inputs, row, scene, choice);
            yield return new Row(inputs, row.Items.ToArray(), quote is not null && GoldMatch.IsSpeaker(quote, scene.Text, choice.Speaker));
        }
    }

    private static float[] Fit(Row[] rows)
    {
        var random = new Random(4);
        var weights = new float[Confidence.Size];
        var squares = new float[Confidence.Size];
        Array.Fill(squares, FirstSquare);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            var rate = Rate * (1f - 0.8f * epoch / Epochs);
            foreach (var row in rows)
            {
                var kept = Array.FindAll(row.Items, _ => random.NextDouble() >= Dropout);
                var error = 1f / (1f + MathF.Exp(-Confidence.Score(weights, row.Inputs, kept))) - (row.Right ? 1f : 0f);
                for (var i = 0; i < row.Inputs.Length; i++)
                    Update(weights, squares, i, error * row.Inputs[i], rate);
                foreach (var item in kept)
                    Update(weights, squares, Confidence.Inputs + item, error, rate);
            }
        }
        return weights;
    }

    private static void Update(float[] weights, float[] squares, int at, float gradient, float rate)
    {
        squares[at] += gradient * gradient;
        weights[at] -= rate * gradient / MathF.Sqrt(squares[at]);
    }

    /// <summary>Slope and offset that make scores of rows that were not fitted on into probabilities.</summary>
    private static (float Slope, float Offset) Platt(List<(float Score, bool Right)> rows)
    {
        float slope = 1f, offset = 0f, slopeSquares = 1e-6f, offsetSquares = 1e-6f;
        for (var step = 0; step < PlattSteps; step++)
        {
            float onSlope = 0f, onOffset = 0f;
            foreach (var (score, right) in rows)
            {
                var error = (1f / (1f + MathF.Exp(-(slope * score + offset))) - (right ? 1f : 0f)) / rows.Count;
                onSlope += error * score;
                onOffset += error;
            }
            slopeSquares += onSlope * onSlope;
            offsetSquares += onOffset * onOffset;
            slope -= 0.1f * onSlope / MathF.Sqrt(slopeSquares);
            offset -= 0.1f * onOffset / MathF.Sqrt(offsetSquares);
        }
        return (slope, offset);
    }
}
