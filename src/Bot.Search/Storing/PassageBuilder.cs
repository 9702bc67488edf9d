using Bot.Search.Domain;

namespace Bot.Search.Storing;

/// <summary>Cuts an extracted article into units: every piece of every quote, and every sentence that no quote touches.</summary>
internal static class PassageBuilder
{
    /// <summary>The units in order: pieces first, sentences after them. A span beyond the text is a programmer's error.</summary>
    public static IReadOnlyList<PassageDraft> Build(ExtractedArticle extracted)
    {
        var units = new List<PassageDraft>();
        var quoted = new bool[extracted.Sentences.Count];
        foreach (var quote in extracted.Quotes)
        {
            for (var piece = 0; piece < quote.Pieces.Count; piece++)
                units.Add(PieceUnit(extracted, quote, piece, units.Count, quoted));
        }
        for (var i = 0; i < quoted.Length; i++)
        {
            var span = extracted.Sentences[i].Span;
            if (!quoted[i] && span.Length > 0)
                units.Add(new PassageDraft(units.Count, PassageKind.Sentence, span, span, span, null, 0));
        }
        return units;
    }

    private static PassageDraft PieceUnit(ExtractedArticle extracted, Quote quote, int piece, int ordinal, bool[] quoted)
    {
        var sentences = extracted.Sentences;
        var span = quote.Pieces[piece];
        var (first, last) = Overlapping(sentences, span);
        for (var i = first; i <= last; i++)
            quoted[i] = true;
        if (first > last)
            return new PassageDraft(ordinal, KindOf(quote), span, span, span, quote, piece);
        var context = Around(span, sentences[first].Span.Start, sentences[last].Span.End);
        var (head, tail) = Widen(sentences, first, last);
        var question = AnsweredQuestion.Before(extracted, head, quote);
        var paragraph = Around(context, question?.Start ?? sentences[head].Span.Start, sentences[tail].Span.End);
        return new PassageDraft(ordinal, KindOf(quote), span, context, paragraph, quote, piece) { Question = question };
    }

    private static PassageKind KindOf(Quote quote) => quote.Kind switch
    {
        QuoteKind.Direct => PassageKind.Direct,
        QuoteKind.Mixed => PassageKind.Mixed,
        _ => PassageKind.Indirect,
    };

    private static (int First, int Last) Overlapping(IReadOnlyList<Sentence> sentences, TextSpan span)
    {
        var first = FirstEndingAfter(sentences, span.Start);
        var last = first - 1;
        while (last + 1 < sentences.Count && sentences[last + 1].Span.Start < span.End)
            last++;
        return (first, last);
    }

    private static int FirstEndingAfter(IReadOnlyList<Sentence> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static (int First, int Last) Widen(IReadOnlyList<Sentence> sentences, int first, int last)
    {
        var (head, tail) = (sentences[first].Paragraph, sentences[last].Paragraph);
        while (first > 0 && sentences[first - 1].Paragraph == head)
            first--;
        while (last + 1 < sentences.Count && sentences[last + 1].Paragraph == tail)
            last++;
        return (first, last);
    }

    private static TextSpan Around(TextSpan inner, int start, int end) =>
        new(Math.Min(inner.Start, start), Math.Max(inner.End, end));
}

/// <summary>A unit of one article before it is stored: a function of the article and its extraction alone.</summary>
/// <param name="Ordinal">Position among the version's units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its words.</param>
/// <param name="Context">The sentences it stands in.</param>
/// <param name="Paragraph">The paragraphs those stand in, and the question before them.</param>
/// <param name="Quote">Its quote; null for a sentence.</param>
/// <param name="Piece">Which piece of the quote.</param>
internal sealed record PassageDraft(
    int Ordinal,
    PassageKind Kind,
    TextSpan Span,
    TextSpan Context,
    TextSpan Paragraph,
    Quote? Quote,
    int Piece)
{
    /// <summary>The question in the paragraph before, which the words answer; null when none is put there.</summary>
    public TextSpan? Question { get; init; }

    private bool _hasKey;
    private SpeakerKey? _key;

    /// <summary>Whom the article names; null for a sentence and when the speaker cannot be told.</summary>
    public Speaker? Speaker => Quote?.Attribution.Speaker;

    /// <summary>The speaker's key; reading a name costs more than all else here, so it is done once.</summary>
    public SpeakerKey? SpeakerKey
    {
        get
        {
            if (!_hasKey)
                (_key, _hasKey) = (Storing.SpeakerKey.Of(Speaker), true);
            return _key;
        }
    }

    /// <summary>The unit as a search hands it out.</summary>
    public Passage ToUnit(Article article, OriginId origin, UtteranceId utterance, DateTimeOffset? removedBy) => new()
    {
        Id = new PassageId(article.Id, article.Version, Ordinal),
        Article = article,
        Origin = origin,
        Utterance = utterance,
        Kind = Kind,
        Span = Span,
        Context = Context,
        Paragraph = Paragraph,
        Question = Question,
        Quote = Quote,
        Piece = Piece,
        Speaker = SpeakerKey,
        RemovedBy = removedBy,
    };
}
