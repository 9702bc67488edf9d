using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Chooses the speaker of each piece by a trained log-linear ranking. Not safe for several threads at once.</summary>
internal sealed class SpeakerRanker(float[] weights)
{
    private readonly FeatureRow _row = new(SpeakerFeatures.Bits);
    private readonly List<SpeakerCandidate> _candidates = [];
    private readonly List<float> _scores = [];

    /// <summary>Probability of one that the order of words makes certain, at least.</summary>
    private const float OfSayer = 0.9f;

    /// <summary>Probability that words under a label are still the last speaker's: excerpts of one speech.</summary>
    private const float OfLabel = 0.7f;

    /// <summary>One choice for each of the scene's pieces.</summary>
    public List<SpeakerChoice> Choose(AttributionScene scene)
    {
        var features = new SpeakerFeatures(scene);
        var choices = new List<SpeakerChoice>(scene.Pieces.Count);
        TokenRange? last = null;
        foreach (var piece in scene.Pieces)
        {
            var choice = scene.Certain.TryGetValue(piece.First, out var certain)
                ? new SpeakerChoice(piece, certain.Speaker, certain.Source, 1f)
                : ByLayout(scene, choices, last, Ranked(scene, features, piece, last));
            choices.Add(choice);
            last = choice.Speaker ?? last;
        }
        Turns.Apply(scene, choices);
        return choices;
    }

    private SpeakerChoice Ranked(AttributionScene scene, SpeakerFeatures features, TokenRange piece, TokenRange? last)
    {
        CandidateFinder.Find(scene, piece, last, _candidates);
        Score(features, piece, last);
        var best = Best();
        if (Sayer(scene, piece, _candidates[best]) is { } sayer)
            return new SpeakerChoice(piece, _candidates[sayer].Range, _candidates[sayer].Source, Math.Max(_scores[sayer], OfSayer));
        return new SpeakerChoice(piece, _candidates[best].Range, _candidates[best].Source, _scores[best]);
    }

    /// <summary>What the layout tells where the ranking names nobody, or somebody of another sentence than the attribution.</summary>
    private static SpeakerChoice ByLayout(AttributionScene scene, List<SpeakerChoice> before, TokenRange? last, SpeakerChoice ranked)
    {
        var text = scene.Text;
        if (SpokenAttribution.Sayer(scene.Traits, ranked.Piece) is { } beside && IsElsewhere(text, ranked.Speaker, ranked.Piece, beside))
            return new SpeakerChoice(ranked.Piece, beside, CandidateSource.Beside, 1f);
        if (SpokenAttribution.Apposed(scene.Traits, ranked.Piece) is { } named && IsFurther(scene.Traits, ranked.Speaker, named))
            return new SpeakerChoice(ranked.Piece, named, CandidateSource.Beside, 1f);
        if (ranked.Speaker is not null || last is not { } speaker)
            return ranked;
        if (Settings.HasLabel(text, ranked.Piece))
            return new SpeakerChoice(ranked.Piece, speaker, CandidateSource.Carried, OfLabel);
        return before[^1].Source == CandidateSource.Beside && text.SentenceOf(before[^1].Piece.End - 1) + 1 == text.SentenceOf(ranked.Piece.First)
            && text.IsQuoted(ranked.Piece.First) && text.ParagraphOf(speaker.First) == text.ParagraphOf(ranked.Piece.First)
            ? new SpeakerChoice(ranked.Piece, speaker, CandidateSource.Chained, 1f) : ranked;
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

    /// <summary>True when a verb of saying stands between a mention and a name that is nearer to the words.</summary>
    private static bool IsFurther(TokenTraits traits, TokenRange? mention, TokenRange named)
    {
        if (mention is not { } range || range.First > named.First)
            return true;
        for (var i = range.End; i < named.First; i++)
        {
            if (traits.Class[i] == WordClasses.Say)
                return true;
        }
        return false;
    }

    /// <summary>In another sentence than the attribution, or before the words that it follows.</summary>
    private static bool IsElsewhere(TextLayer text, TokenRange? mention, TokenRange piece, TokenRange beside) =>
        mention is not { } range || text.SentenceOf(range.First) != text.SentenceOf(beside.First) || range.End <= piece.First;

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
