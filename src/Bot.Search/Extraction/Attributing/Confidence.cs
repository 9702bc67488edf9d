using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// How sure an attribution is: a logistic model over the tagger's and the ranking's own probabilities and the looks of the
/// whole piece, fitted on articles that neither was trained on, so that 0.9 means nine right in ten.
/// </summary>
internal sealed class Confidence(float[] weights)
{
    public const int Inputs = 12;
    public const int Bits = 12;

    /// <summary>Dense inputs, hashed features, then slope and offset that make probabilities of scores.</summary>
    public const int Size = Inputs + (1 << Bits) + 2;

    private const float Least = 0.003f;
    private readonly FeatureRow _row = new(Bits);
    private readonly float[] _inputs = new float[Inputs];

    public float Of(AttributionScene scene, SpeakerChoice choice)
    {
        Read(_inputs, _row, scene, choice);
        return ToProbability(weights, Score(weights, _inputs, _row.Items));
    }

    public static float ToProbability(ReadOnlySpan<float> weights, float score) =>
        1f / (1f + MathF.Exp(-(weights[^2] * score + weights[^1])));

    public static float Score(ReadOnlySpan<float> weights, ReadOnlySpan<float> inputs, ReadOnlySpan<int> items)
    {
        var sum = 0f;
        for (var i = 0; i < inputs.Length; i++)
            sum += weights[i] * inputs[i];
        foreach (var item in items)
            sum += weights[Inputs + item];
        return sum;
    }

    public static void Read(Span<float> inputs, FeatureRow row, AttributionScene scene, SpeakerChoice choice)
    {
        ReadProbabilities(inputs, scene, choice);
        row.Clear();
        AddLooks(row, scene, choice);
        AddNeighbours(row, scene, choice);
    }

    private static void ReadProbabilities(Span<float> inputs, AttributionScene scene, SpeakerChoice choice)
    {
        var piece = choice.Piece;
        float mean = 0f, least = 1f, belief = 0f;
        for (var i = piece.First; i < piece.End; i++)
        {
            mean += scene.Tags.Content(i);
            least = Math.Min(least, scene.Tags.Content(i));
            belief += scene.Tags.Probability(i, ChainLabels.Belief);
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
        inputs[9] = MathF.Log(piece.Count);
        inputs[10] = Logit(belief / piece.Count);
        inputs[11] = choice.Speaker is { } speaker ? Logit(scene.Tags.Speaker(speaker.End - 1)) : 0f;
    }

    private static void AddLooks(FeatureRow row, AttributionScene scene, SpeakerChoice choice)
    {
        var piece = choice.Piece;
        var kind = (uint)QuoteKinds.Of(scene.Text, [piece]);
        var sentence = scene.Text.Sentences[scene.Text.SentenceOf(piece.First)];
        var last = scene.Text.Sentences[scene.Text.SentenceOf(piece.End - 1)];
        var starts = piece.First - sentence.FirstToken <= 1 ? 1u : 0u;
        var ends = last.EndToken - piece.End <= 2 ? 1u : 0u;
        var length = LocalFeatures.Distance(piece.Count);
        row.Add(1, kind, length);
        row.Add(2, kind, starts, ends);
        row.Add(3, kind, Key(scene, piece.First));
        row.Add(4, kind, Word(scene, piece.First - 1));
        row.Add(5, kind, Word(scene, piece.End));
        row.Add(6, kind, length, ends);
        row.Add(7, (uint)choice.Source, kind);
        if (choice.Speaker is not { } speaker)
            return;
        var side = speaker.First < piece.First ? 0u : 1u;
        row.Add(8, Key(scene, speaker.First), side);
        row.Add(9, Key(scene, speaker.End - 1), side, kind);
        row.Add(10, Distance(piece, speaker), side, kind);
    }

    private static void AddNeighbours(FeatureRow row, AttributionScene scene, SpeakerChoice choice)
    {
        var piece = choice.Piece;
        var kind = scene.Text.IsQuoted(piece.First) ? 1u : 0u;
        uint cue = 0, far = 99, cues = 0, pieces = 0;
        var at = scene.EventAt(piece.First);
        for (var e = Math.Max(0, at - 3); e < Math.Min(scene.Events.Count, at + 4); e++)
        {
            var (range, type) = scene.Events[e];
            if (scene.Text.ParagraphOf(range.First) != scene.Text.ParagraphOf(piece.First))
                continue;
            pieces += type == AttributionScene.PieceEvent ? 1u : 0u;
            if (type != AttributionScene.CueEvent)
                continue;
            cues++;
            var away = Distance(piece, range);
            if (away < far)
                (cue, far) = (scene.Traits.Word[range.First], away);
        }
        row.Add(20, cue);
        row.Add(21, cue, far, kind);
        row.Add(22, Math.Min(cues, 3), Math.Min(pieces, 3), kind);
        row.Add(23, far, kind);
    }

    private static uint Distance(TokenRange piece, TokenRange other) => LocalFeatures.Distance(Math.Max(0,
        other.First >= piece.End ? other.First - piece.End : piece.First - other.End));

    private static uint Word(AttributionScene scene, int token) =>
        token < 0 || token >= scene.Traits.Count ? 0 : scene.Traits.Word[token];

    private static uint Key(AttributionScene scene, int token) =>
        scene.Traits.Class[token] != 0 ? scene.Traits.Class[token] : 64u + scene.Traits.Shape[token];

    private static float Logit(float probability)
    {
        var p = Math.Clamp(probability, Least, 1f - Least);
        return MathF.Log(p / (1f - p));
    }
}
