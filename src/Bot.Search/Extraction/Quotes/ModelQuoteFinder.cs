using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>Makes quotes of what the trained chains tagged: pieces, the speaker and cue of each, pieces that belong together.</summary>
internal sealed class ModelQuoteFinder(TextLayer text, TagLayer tags)
{
    private const int ShortestWithoutSpeaker = 4;
    private readonly List<TokenRange> _speakers = SpeakerEdges.Mend(text, TagRuns.Of(text, tags, ChainLabels.SpeakerBegin));
    private readonly List<TokenRange> _cues = TagRuns.Of(text, tags, ChainLabels.CueBegin);

    public List<FoundQuote> Find()
    {
        var quotes = new List<FoundQuote>();
        foreach (var run in TagRuns.Of(text, tags, ChainLabels.ContentBegin))
        {
            var piece = PieceEdges.Trim(text, run);
            if (piece.Count == 0)
                continue;
            var quote = Attribute(piece, quotes.Count > 0 ? quotes[^1] : null);
            if (quote.Speaker is null && piece.Count < ShortestWithoutSpeaker)
                continue;
            if (quotes.Count > 0 && GoesOn(quotes[^1], quote))
                quotes[^1] = quotes[^1] with { Pieces = [.. quotes[^1].Pieces, piece], Confidence = Math.Min(quotes[^1].Confidence, quote.Confidence) };
            else
                quotes.Add(quote);
        }
        return quotes;
    }

    private FoundQuote Attribute(TokenRange piece, FoundQuote? last)
    {
        var paragraph = text.ParagraphOf(piece.First);
        var speaker = Nearest(_speakers, piece, paragraph);
        var cue = Nearest(_cues, piece, paragraph);
        if (speaker is null && last?.Speaker is not null && text.ParagraphOf(last.Pieces[^1].First) >= paragraph - 1 && text.IsQuoted(piece.First))
            return new FoundQuote([piece], null, last.Speaker, 0.6, "model:continued");
        return new FoundQuote([piece], cue, speaker, speaker is null ? 0.3 : 0.8, "model");
    }

    private TokenRange? Nearest(List<TokenRange> ranges, TokenRange piece, int paragraph)
    {
        TokenRange? best = null;
        var distance = int.MaxValue;
        foreach (var range in ranges)
        {
            if (text.ParagraphOf(range.First) != paragraph)
                continue;
            var away = range.First > piece.First ? range.First - piece.End : piece.First - range.End;
            if (away < distance)
                (best, distance) = (range, away);
        }
        return best;
    }

    /// <summary>Split by its own attribution, or in marks again behind a direct quote with no cue in between.</summary>
    private bool GoesOn(FoundQuote last, FoundQuote next) =>
        last.Speaker is not null && last.Speaker == next.Speaker && (next.Cue is null || last.Cue == next.Cue)
        && QuoteKinds.Of(text, last.Pieces) == QuoteKinds.Of(text, next.Pieces);
}
