using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Chooses the speaker of each piece by a trained log-linear ranking. Not safe for several threads at once.</summary>
internal sealed class SpeakerRanker(float[] weights)
{
    private readonly FeatureRow _row = new(SpeakerFeatures.Bits);
    private readonly List<SpeakerCandidate> _candidates = [];
    private readonly List<float> _scores = [];

    /// <summary>One choice for each of the scene's pieces.</summary>
    public List<SpeakerChoice> Choose(AttributionScene scene)
    {
        var features = new SpeakerFeatures(scene);
        var choices = new List<SpeakerChoice>(scene.Pieces.Count);
        TokenRange? last = null;
        foreach (var piece in scene.Pieces)
        {
            if (scene.Certain.TryGetValue(piece.First, out var certain))
            {
                choices.Add(new SpeakerChoice(piece, certain.Speaker, certain.Source, 1f));
                last = certain.Speaker;
                continue;
            }
            CandidateFinder.Find(scene, piece, last, _candidates);
            Score(features, piece, last);
            var best = Best();
            var candidate = _candidates[best];
            choices.Add(new SpeakerChoice(piece, candidate.Range, candidate.Source, _scores[best]));
            last = candidate.Range ?? last;
        }
        return choices;
    }

    /// <summary>All candidates of one piece with their probabilities, best first.</summary>
    public List<(SpeakerCandidate Candidate, float Probability)> Explain(AttributionScene scene, TokenRange piece, TokenRange? last)
    {
        CandidateFinder.Find(scene, piece, last, _candidates);
        Score(new SpeakerFeatures(scene), piece, last);
        return [.. _candidates.Zip(_scores).OrderByDescending(pair => pair.Second)];
    }

    private void Score(SpeakerFeatures features, TokenRange piece, TokenRange? last)
    {
        _scores.Clear();
        foreach (var candidate in _candidates)
        {
            _row.Clear();
            features.Write(_row, piece, candidate, last);
            var score = 0f;
            foreach (var item in _row.Items)
                score += weights[item];
            _scores.Add(score);
        }
        ToProbabilities();
    }

    private void ToProbabilities()
    {
        var top = _scores.Max();
        var sum = 0f;
        for (var i = 0; i < _scores.Count; i++)
            sum += _scores[i] = MathF.Exp(_scores[i] - top);
        for (var i = 0; i < _scores.Count; i++)
            _scores[i] /= sum;
    }

    private int Best()
    {
        var best = 0;
        for (var i = 1; i < _scores.Count; i++)
        {
            if (_scores[i] > _scores[best])
                best = i;
        }
        return best;
    }
}
