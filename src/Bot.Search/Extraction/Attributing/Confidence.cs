using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// How sure an attribution is: a logistic model over the tagger's and the ranking's own probabilities, fitted on
/// articles that neither was trained on, so that 0.9 means nine right in ten.
/// </summary>
internal static class Confidence
{
    public const int Inputs = 9;
    private const float Least = 0.003f;

    public static float Of(float[] weights, AttributionScene scene, SpeakerChoice choice)
    {
        Span<float> inputs = stackalloc float[Inputs];
        Read(inputs, scene, choice);
        return Of(weights, inputs);
    }

    public static float Of(ReadOnlySpan<float> weights, ReadOnlySpan<float> inputs)
    {
        var sum = 0f;
        for (var i = 0; i < Inputs; i++)
            sum += weights[i] * inputs[i];
        return 1f / (1f + MathF.Exp(-sum));
    }

    public static void Read(Span<float> inputs, AttributionScene scene, SpeakerChoice choice)
    {
        var piece = choice.Piece;
        float mean = 0f, least = 1f;
        for (var i = piece.First; i < piece.End; i++)
        {
            mean += scene.Tags.Content(i);
            least = Math.Min(least, scene.Tags.Content(i));
        }
        inputs[0] = 1f;
        inputs[1] = Logit(choice.Probability);
        inputs[2] = Logit(mean / piece.Count);
        inputs[3] = Logit(least);
        inputs[4] = Logit(scene.Tags.Probability(piece.First, ChainLabels.ContentBegin));
        inputs[5] = piece.End < scene.Traits.Count ? Logit(1f - scene.Tags.Probability(piece.End, ChainLabels.ContentInside)) : 0f;
        inputs[6] = scene.Text.IsQuoted(piece.First) ? 1f : 0f;
        inputs[7] = choice.Source is CandidateSource.Doubtful or CandidateSource.Carried ? 1f : 0f;
        inputs[8] = choice.Source == CandidateSource.Nobody ? 1f : 0f;
    }

    private static float Logit(float probability)
    {
        var p = Math.Clamp(probability, Least, 1f - Least);
        return MathF.Log(p / (1f - p));
    }
}
