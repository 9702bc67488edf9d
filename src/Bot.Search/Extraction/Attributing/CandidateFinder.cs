using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Lists who may have said a piece: mentions in its paragraph and the one before, the last speaker, nobody.</summary>
internal static class CandidateFinder
{
    private const int MostEachSide = 4;

    public static void Find(AttributionScene scene, TokenRange piece, TokenRange? last, List<SpeakerCandidate> candidates)
    {
        candidates.Clear();
        candidates.Add(new SpeakerCandidate(null, CandidateSource.Nobody));
        AddNear(scene, piece, scene.Speakers, CandidateSource.Tagged, candidates);
        AddNear(scene, piece, scene.Doubtful, CandidateSource.Doubtful, candidates);
        if (last is { } range && !candidates.Exists(candidate => candidate.Range == range))
            candidates.Add(new SpeakerCandidate(range, CandidateSource.Carried));
        candidates.RemoveAll(candidate => candidate.Range is { } mention
            && (Settings.IsNoSpeaker(scene.Text, piece, mention) || scene.IsSaid(mention)));
    }

    private static int FirstBehind(IReadOnlyList<TokenRange> runs, int token)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (runs[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static void AddNear(
        AttributionScene scene, TokenRange piece, IReadOnlyList<TokenRange> runs, CandidateSource source, List<SpeakerCandidate> candidates)
    {
        var paragraph = scene.Text.ParagraphOf(piece.First);
        int behind = 0, before = 0;
        var split = FirstBehind(runs, piece.First);
        for (var i = split; i < runs.Count && behind < MostEachSide && scene.Text.ParagraphOf(runs[i].First) == paragraph; i++, behind++)
            candidates.Add(new SpeakerCandidate(runs[i], source));
        for (var i = split - 1; i >= 0 && before < MostEachSide; i--, before++)
        {
            var distance = paragraph - scene.Text.ParagraphOf(runs[i].First);
            if (distance > 1 || distance > 0 && source == CandidateSource.Doubtful)
                break;
            candidates.Add(new SpeakerCandidate(runs[i], source));
        }
    }
}
