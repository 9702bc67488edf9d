using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Chooses the speaker of each piece by a trained log-linear ranking. Not safe for several threads at once.</summary>
internal sealed class SpeakerRanker(float[] weights)
{
    private readonly FeatureRow _row = new(SpeakerFeatures.Bits);
    private readonly List<SpeakerCandidate> _candidates = [];
    private readonly List<float> _scores = [];

    /// <summary>Probability of one that the order of words makes certain, at least.</summary>
    private const float OfSayer = 0.9f;

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
            var sayer = Sayer(scene, piece, _candidates[best]);
            best = sayer ?? best;
            var candidate = _candidates[best];
            if (candidate.Range is null && SpokenAttribution.Sayer(scene.Traits, piece) is { } beside)
            {
                choices.Add(new SpeakerChoice(piece, beside, CandidateSource.Beside, 1f));
                last = beside;
                continue;
            }
            choices.Add(new SpeakerChoice(piece, candidate.Range, candidate.Source, sayer is null ? _scores[best] : Math.Max(_scores[best], OfSayer)));
            last = candidate.Range ?? last;
        }
        Turns.Apply(scene, choices);
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

    /// <summary>"Dorn said Vale said the bridge …": whoever stands before the last verb of saying said it.</summary>
    private int? Sayer(AttributionScene scene, TokenRange piece, SpeakerCandidate best)
    {
        var traits = scene.Traits;
        if (best.Range is not { } chosen || chosen.End >= piece.First || traits.Class[chosen.End] != WordClasses.Say
            || piece.First <= chosen.End + 2)
            return null;
        for (var i = 1; i < _candidates.Count; i++)
        {
            if (_candidates[i].Range is { } range && range.End + 1 <= piece.First && piece.First <= range.End + 2
                && traits.Class[range.End] == WordClasses.Say && scene.Text.SentenceOf(range.First) == scene.Text.SentenceOf(piece.First))
                return i;
        }
        return null;
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
