using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Makes quotes of pieces with speakers: finds each one's cue and joins the pieces that belong together.</summary>
internal static class QuoteAssembler
{
    private const int ShortestOfNobody = 4;

    // Tokens between a verb and its words: "that", an opening mark.
    private const int JustBehind = 2;

    /// <summary>What the layout tells is right about as often as the surest of the model's choices.</summary>
    private const float OfLayout = 0.95f;

    /// <summary>What the build of a sentence shows is right at least so often, however little the tagger makes of it.</summary>
    private const float OfFrame = 0.5f;

    public static List<FoundQuote> Assemble(AttributionScene scene, IReadOnlyList<SpeakerChoice> choices, QuoteModel model)
    {
        var quotes = new List<FoundQuote>();
        var confidence = new Confidence(model.Confidence);
        foreach (var choice in choices)
        {
            var sure = IsCertain(choice.Source) ? OfLayout * choice.Probability : confidence.Of(scene, choice);
            if (choice.Source == CandidateSource.Frame)
                sure = Math.Max(sure, OfFrame);
            var least = scene.Text.IsQuoted(choice.Piece.First) ? model.LeastConfidence / 2 : model.LeastConfidence;
            if (sure < least && !scene.Whole.Contains(choice.Piece.First) && !IsOtherHalf(scene, quotes, choice) || choice.Speaker is null && choice.Piece.Count < ShortestOfNobody)
                continue;
            var speaker = choice.Speaker is { } mention ? MentionStart.Clean(scene.Text, Subject(scene, mention, choice.Piece), choice.Piece) : null;
            if (speaker is { } apposed && IsApposition(scene, choice.Piece, apposed))
                continue;
            var cue = CueOf(scene, choice);
            if (choice.Source != CandidateSource.Script && Unasserted.Is(scene.Text, choice.Piece, cue, choice.Speaker) || speaker is null && choice.Speaker is not null && !scene.Text.IsQuoted(choice.Piece.First))
                continue;
            var quote = new FoundQuote([choice.Piece], cue, speaker, sure, Rule(choice.Source));
            if (quotes.Count > 0 && IsSetting(scene, quotes[^1], quote))
                quotes[^1] = quote;
            else if (quotes.Count > 0 && GoesOn(scene, quotes[^1], quote))
                quotes[^1] = Joined(quotes[^1], quote);
            else
                quotes.Add(quote);
        }
        return quotes;
    }

    // "Customers, she said, had asked for it": where one half is given, so is the other.
    private static bool IsOtherHalf(AttributionScene scene, List<FoundQuote> quotes, SpeakerChoice choice) => choice.Source == CandidateSource.Clause && quotes.Count > 0
        && quotes[^1].Speaker == choice.Speaker && scene.Text.SentenceOf(quotes[^1].Pieces[^1].First) == scene.Text.SentenceOf(choice.Piece.First);

    // "Norland's agency Iba | fined the firm, and said it would appeal": no mention begins with the verb of its sentence.
    private static TokenRange Subject(AttributionScene scene, TokenRange mention, TokenRange piece)
    {
        var text = scene.Text;
        if (mention.Count < 2 || mention.First == 0 || mention.End > piece.First || text.Word(mention.First) is not [_, _, .., 'e', 'd'] || !char.IsLower(text.Word(mention.First)[0]) || !char.IsUpper(text.Word(mention.First - 1)[0]))
            return mention;
        var sentence = text.Sentences[text.SentenceOf(mention.First)];
        var first = PlainClauses.BehindDateline(text, new TokenRange(sentence.FirstToken, sentence.EndToken)).First;
        return SentenceParts.FirstActor(scene.Traits, first, mention.First + 2) ?? mention;
    }

    // "The chair of the committee, Ana Roe, told": what stands before the name is no words of hers.
    private static bool IsApposition(AttributionScene scene, TokenRange piece, TokenRange speaker)
    {
        var text = scene.Text;
        return !text.IsQuoted(piece.First) && speaker.First == piece.End + 1 && speaker.End < text.Tokens.Length && text.Tokens[piece.End].Kind == TokenKind.Comma && text.Tokens[speaker.End].Kind == TokenKind.Comma
            && text.Sentences[text.SentenceOf(piece.First)].FirstToken == piece.First && !ClauseParts.HoldsVerb(scene.Traits, piece);
    }

    /// <summary>
    /// "Ahead of another round of talks, Russia said some parts were agreed": what opens such a sentence says when, and no
    /// comma behind the cue takes it up again, as it would in "The talks, Russia said, were close".
    /// </summary>
    private static bool IsSetting(AttributionScene scene, FoundQuote opening, FoundQuote quote)
    {
        var (first, piece) = (opening.Pieces[0], quote.Pieces[0]);
        var sentence = scene.Text.SentenceOf(piece.First);
        return opening.Pieces.Count == 1
            && scene.Text.Sentences[sentence].FirstToken == first.First
            && !scene.Text.IsQuoted(first.First)
            && scene.Text.Words.Speech.Settings.Contains(scene.Text.Word(first.First))
            && quote.Cue is { } cue && cue.First > first.End && cue.End == piece.First;
    }

    private static bool IsCertain(CandidateSource source) => source is CandidateSource.Script or CandidateSource.Signature or CandidateSource.Beside or CandidateSource.Chained;

    private static string Rule(CandidateSource source) => source switch
    {
        CandidateSource.Tagged => "model:tagged",
        CandidateSource.Doubtful => "model:doubtful",
        CandidateSource.Carried => "model:carried",
        CandidateSource.Nobody => "model:nobody",
        CandidateSource.Script => QuoteKinds.Transcript,
        CandidateSource.Signature => "rule:signature",
        CandidateSource.Clause => "rule:clause",
        CandidateSource.Frame => "rule:frame",
        CandidateSource.Beside => "rule:beside",
        CandidateSource.Chained => "rule:turn",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The cue beside the speaker, in its sentence; without a speaker the one beside the piece.</summary>
    private static TokenRange? CueOf(AttributionScene scene, SpeakerChoice choice)
    {
        if (choice.Source == CandidateSource.Frame && scene.Certain.TryGetValue(choice.Piece.First, out var frame) && frame.Verb > 0)
            return new TokenRange(frame.Verb, frame.Verb + 1);
        if (choice is { Source: CandidateSource.Clause or CandidateSource.Frame, Speaker: { } subject })
            return new TokenRange(subject.End, subject.End + 1);
        if (choice is { Source: CandidateSource.Beside, Speaker: { } sayer })
            return SpokenAttribution.Verb(scene.Traits, sayer);
        var anchor = choice.Speaker ?? choice.Piece;
        var sentence = scene.Text.SentenceOf(anchor.First);
        TokenRange? best = null;
        var distance = int.MaxValue;
        for (var e = scene.EventAt(scene.Text.Sentences[sentence].FirstToken); e < scene.Events.Count; e++)
        {
            var (cue, kind) = scene.Events[e];
            if (scene.Text.SentenceOf(cue.First) != sentence)
                break;
            if (kind != AttributionScene.CueEvent)
                continue;
            // "said the roof was safe and promised that …": the last verb between speaker and words is theirs.
            if (choice.Speaker is { } before && cue.First >= before.End && choice.Piece.First - cue.End is >= 0 and <= JustBehind && scene.Text.SentenceOf(choice.Piece.First) == sentence)
            {
                (best, distance) = (cue, 0);
                continue;
            }
            var away = cue.First >= anchor.End ? cue.First - anchor.End : anchor.First - cue.End;
            if (away < distance)
                (best, distance) = (cue, away);
        }
        return best;
    }

    /// <summary>Split by its own attribution, or in marks again behind a direct quote without an attribution of its own.</summary>
    private static bool GoesOn(AttributionScene scene, FoundQuote last, FoundQuote next) =>
        last.Speaker is not null && last.Speaker == next.Speaker && last.Cue == next.Cue
        && QuoteKinds.Of(scene.Text, last.Pieces) == QuoteKinds.Of(scene.Text, next.Pieces);

    private static FoundQuote Joined(FoundQuote last, FoundQuote next) =>
        last with { Pieces = [.. last.Pieces, .. next.Pieces], Confidence = Math.Min(last.Confidence, next.Confidence) };
}
