using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Features of a piece and one who may have said it.</summary>
internal sealed class SpeakerFeatures(AttributionScene scene)
{
    public const int Bits = 16;
    private const int LongestPath = 6;
    private readonly TokenTraits _traits = scene.Traits;

    public void Write(FeatureRow row, TokenRange piece, SpeakerCandidate candidate, TokenRange? last)
    {
        var frame = Frame(piece);
        row.Add(0, (uint)candidate.Source);
        row.Add(1, (uint)candidate.Source, frame);
        if (candidate.Range is not { } range)
        {
            AddNobody(row, piece, frame);
            return;
        }
        AddPlace(row, piece, range, (uint)candidate.Source, frame);
        AddMention(row, piece, range, (uint)candidate.Source);
        AddCue(row, piece, range);
        row.Add(40, range == last ? 1u : 0u, frame);
        row.Add(41, range == last ? 1u : 0u, Side(piece, range), Paragraphs(piece, range));
    }

    /// <summary>What the piece itself looks like: in marks or not, where, with a cue in its sentence or not.</summary>
    private uint Frame(TokenRange piece)
    {
        var text = scene.Text;
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        var ending = text.Sentences[text.SentenceOf(piece.End - 1)];
        uint cues = 0, speakers = 0;
        for (var e = scene.EventAt(sentence.FirstToken); e < scene.Events.Count && scene.Events[e].Range.First < ending.EndToken; e++)
        {
            cues += scene.Events[e].Kind == AttributionScene.CueEvent ? 1u : 0u;
            speakers += scene.Events[e].Kind == AttributionScene.SpeakerEvent ? 1u : 0u;
        }
        var first = text.Paragraphs[sentence.Paragraph].FirstToken;
        return Hash.Mix((uint)(text.IsQuoted(piece.First) ? 1 : 0) + (piece.First - first <= 1 ? 2u : 0u), Math.Min(cues, 2), Math.Min(speakers, 2));
    }

    private void AddNobody(FeatureRow row, TokenRange piece, uint frame)
    {
        row.Add(50, LocalFeatures.Distance(piece.Count), frame);
        row.Add(51, piece.First > 0 ? _traits.Word[piece.First - 1] : 0);
        row.Add(52, piece.End < _traits.Count ? _traits.Word[piece.End] : 0);
        var near = NearestCue(piece);
        row.Add(53, near is { } cue ? _traits.Word[cue.First] : 0, frame);
    }

    private static uint Side(TokenRange piece, TokenRange range) =>
        range.End <= piece.First ? 0u : range.First >= piece.End ? 1u : 2u;

    private uint Paragraphs(TokenRange piece, TokenRange range) =>
        (uint)Math.Min(3, Math.Abs(scene.Text.ParagraphOf(piece.First) - scene.Text.ParagraphOf(range.First)));

    private void AddPlace(FeatureRow row, TokenRange piece, TokenRange range, uint source, uint frame)
    {
        var text = scene.Text;
        var side = Side(piece, range);
        var gap = side == 0 ? piece.First - range.End : side == 1 ? range.First - piece.End : 0;
        var far = LocalFeatures.Distance(gap);
        var edge = side == 1 ? piece.End - 1 : piece.First;
        var sentences = (uint)Math.Min(4, Math.Abs(text.SentenceOf(edge) - text.SentenceOf(range.First)));
        var path = Path(piece, range, side, out var cues, out var speakers, out var pieces);
        var place = Hash.Mix(side, sentences, Paragraphs(piece, range));
        row.Add(2, place, source);
        row.Add(3, place, frame);
        row.Add(4, far, side, source);
        row.Add(5, far, place);
        row.Add(6, path, place);
        row.Add(7, path, frame);
        row.Add(8, path, source, Math.Min(far, 6));
        row.Add(9, Hash.Mix(side, Math.Min(cues, 3)), Math.Min(speakers, 3), Math.Min(pieces, 3));
        row.Add(10, Hash.Mix(side, Math.Min(speakers, 3)), sentences, frame);
        row.Add(11, side, piece.First > 0 ? _traits.Word[piece.First - 1] : 0, far);
        row.Add(12, side, piece.End < _traits.Count ? _traits.Word[piece.End] : 0, far);
    }

    /// <summary>Kinds of what stands between the mention and the piece.</summary>
    private uint Path(TokenRange piece, TokenRange range, uint side, out uint cues, out uint speakers, out uint pieces)
    {
        cues = speakers = pieces = 0;
        var (from, to) = side == 0 ? (range.End, piece.First) : side == 1 ? (piece.End, range.First) : (piece.First, range.First);
        uint path = side;
        var length = 0;
        for (var e = scene.EventAt(from); e < scene.Events.Count && scene.Events[e].Range.First < to; e++)
        {
            var kind = scene.Events[e].Kind;
            cues += kind == AttributionScene.CueEvent ? 1u : 0u;
            speakers += kind == AttributionScene.SpeakerEvent ? 1u : 0u;
            pieces += kind == AttributionScene.PieceEvent ? 1u : 0u;
            if (length++ < LongestPath)
                path = Hash.Mix(path, (uint)kind);
        }
        return path;
    }

    private void AddMention(FeatureRow row, TokenRange piece, TokenRange range, uint source)
    {
        var mean = 0f;
        for (var i = range.First; i < range.End; i++)
            mean += scene.Tags.Speaker(i);
        var side = Side(piece, range);
        uint first = Key(range.First), head = Key(range.End - 1);
        var quoted = (scene.Text.IsQuoted(range.First) ? 1u : 0u) + (scene.Text.IsQuoted(piece.First) ? 2u : 0u);
        row.Add(20, (uint)(mean / range.Count * 9.99f), source, side);
        row.Add(21, first, side);
        row.Add(22, head, side);
        row.Add(23, quoted, side);
        row.Add(24, range.First > 0 ? Key(range.First - 1) : 0, side);
        row.Add(25, range.End < _traits.Count ? _traits.Word[range.End] : 0, side);
        row.Add(26, range.First > 0 ? _traits.Word[range.First - 1] : 0, side, quoted);
        var sentence = scene.Text.Sentences[scene.Text.SentenceOf(range.First)];
        row.Add(27, range.First == sentence.FirstToken ? 1u : 0u, side, source);
        row.Add(28, (uint)Math.Min(range.Count, 6), side);
    }

    private uint Key(int token) => _traits.Class[token] != 0 ? _traits.Class[token] : 64u + _traits.Shape[token];

    private void AddCue(FeatureRow row, TokenRange piece, TokenRange range)
    {
        var side = Side(piece, range);
        uint behind = 0, before = 0, word = 0;
        var at = scene.EventAt(range.First);
        for (var e = Math.Max(0, at - 2); e < Math.Min(scene.Events.Count, at + 3); e++)
        {
            var (cue, kind) = scene.Events[e];
            if (kind != AttributionScene.CueEvent || scene.Text.SentenceOf(cue.First) != scene.Text.SentenceOf(range.First))
                continue;
            if (cue.First >= range.End && behind == 0)
                (behind, word) = (LocalFeatures.Distance(cue.First - range.End + 1), _traits.Word[cue.End - 1]);
            if (cue.End <= range.First)
                (before, word) = (LocalFeatures.Distance(range.First - cue.End + 1), word == 0 ? _traits.Word[cue.First] : word);
        }
        row.Add(30, behind, before, side);
        row.Add(31, word, side);
        row.Add(32, word, behind, before);
        row.Add(35, IsBeside(piece, range, at) ? 1u : 0u, side);
        var near = NearestCue(piece);
        if (near is { } closest)
        {
            var own = closest.First >= range.End ? closest.First - range.End : range.First - closest.End;
            row.Add(33, LocalFeatures.Distance(Math.Max(0, own)), side, closest.First >= range.End ? 1u : 0u);
            row.Add(34, _traits.Word[closest.First], closest.First >= range.End ? 1u : 0u, side);
        }
    }

    /// <summary>Mention, cue and piece in one row with nothing between: "Dorn said that …".</summary>
    private bool IsBeside(TokenRange piece, TokenRange range, int at)
    {
        if (at + 2 >= scene.Events.Count || scene.Events[at].Range != range)
            return false;
        var (cue, kind) = scene.Events[at + 1];
        return kind == AttributionScene.CueEvent && cue.First == range.End && scene.Events[at + 2].Range == piece && piece.First - cue.End <= 2;
    }

    private TokenRange? NearestCue(TokenRange piece)
    {
        var at = scene.EventAt(piece.First);
        TokenRange? best = null;
        var distance = int.MaxValue;
        for (var e = Math.Max(0, at - 3); e < Math.Min(scene.Events.Count, at + 4); e++)
        {
            var (cue, kind) = scene.Events[e];
            var away = cue.First >= piece.End ? cue.First - piece.End : Math.Abs(piece.First - cue.End);
            if (kind == AttributionScene.CueEvent && away < distance && scene.Text.ParagraphOf(cue.First) == scene.Text.ParagraphOf(piece.First))
                (best, distance) = (cue, away);
        }
        return best;
    }
}
