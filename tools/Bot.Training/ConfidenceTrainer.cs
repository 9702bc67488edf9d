using Bot.Search.Extraction.Attributing;

namespace Bot.Training;

/// <summary>Fits the confidence of attributions on scenes of articles that the tagger did not know.</summary>
internal static class ConfidenceTrainer
{
    private const int Steps = 3000;
    private const float Rate = 0.3f;

    public static float[] Train(IEnumerable<(GoldArticle Gold, AttributionScene Scene)> scenes, SpeakerRanker ranker)
    {
        var rows = new List<(float[] Inputs, bool Right)>();
        foreach (var (gold, scene) in scenes)
        {
            foreach (var choice in ranker.Choose(scene))
            {
                var quote = GoldMatch.Find(gold, scene.Text, choice.Piece);
                if (quote is null && GoldMatch.IsBelief(gold, scene.Text, choice.Piece))
                    continue;
                var inputs = new float[Confidence.Inputs];
                Confidence.Read(inputs, scene, choice);
                rows.Add((inputs, quote is not null && GoldMatch.IsSpeaker(quote, scene.Text, choice.Speaker)));
            }
        }
        return Fit(rows);
    }

    private static float[] Fit(List<(float[] Inputs, bool Right)> rows)
    {
        var weights = new float[Confidence.Inputs];
        var squares = new float[Confidence.Inputs];
        var gradient = new float[Confidence.Inputs];
        Array.Fill(squares, 1e-6f);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            foreach (var (inputs, right) in rows)
            {
                var error = Confidence.Of(weights, inputs) - (right ? 1f : 0f);
                for (var i = 0; i < gradient.Length; i++)
                    gradient[i] += error * inputs[i] / rows.Count;
            }
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= Rate * gradient[i] / MathF.Sqrt(squares[i]);
            }
        }
        return weights;
    }
}
