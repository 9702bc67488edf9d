using Bot.Search.Domain;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// What somebody demands, calls for, promises, warns of, blames or praises without a clause of saying: "called for an inquiry",
/// "vowed to sue". The tagger takes such words for a wish or a belief; the verb before them makes them an act of speech.
/// </summary>
internal static class ActClauses
{
    private const int FewestWords = 2;

    // "called on", "appealed again for", "praised"
    private const int LongestVerb = 4;

    /// <summary>Adds what is found to <paramref name="found"/> where neither it nor <paramref name="pieces"/> has anything.</summary>
    public static void Find(TokenTraits traits, TagLayer tags, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var seen = new Seen(traits, [], pieces, found);
        for (var i = 0; i < traits.Count; i++)
        {
            if (tags.Labels[i] != ChainLabels.Belief)
                continue;
            var end = i + 1;
            while (end < traits.Count && tags.Labels[end] == ChainLabels.Belief && traits.Text.SentenceOf(end) == traits.Text.SentenceOf(i))
                end++;
            var piece = PieceEdges.Trim(traits.Text, new TokenRange(i, end));
            if (piece.Count >= FewestWords && seen.IsFree(piece) && Subject(traits, piece) is { } subject)
                seen.Take(new CertainPiece(piece, subject, CandidateSource.Clause));
            i = end - 1;
        }
    }

    private static TokenRange? Subject(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var first = text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        for (var verb = piece.First - 1; verb > first && piece.First - verb <= LongestVerb; verb--)
        {
            if (text.Tokens[verb].Kind != TokenKind.Word || text.IsQuoted(verb))
                return null;
            var act = ActReader.Of(text, verb, piece);
            if (act is null or SpeechAct.Said || !SentenceParts.IsFinite(text, verb))
                continue;
            // "rejected the motion", "refused to sign" tell of deeds.
            if (act == SpeechAct.Rejected)
                return null;
            return SentenceParts.SubjectOf(traits, verb, first);
        }
        return null;
    }
}
