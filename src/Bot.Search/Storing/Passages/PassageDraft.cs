using Bot.Search.Domain;

namespace Bot.Search.Storing.Passages;

/// <summary>A unit of one article before it is stored: a function of the article and its extraction alone.</summary>
/// <param name="Ordinal">Position among the version's units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its words.</param>
/// <param name="Context">The sentences it stands in.</param>
/// <param name="Paragraph">The paragraphs those stand in.</param>
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
                (_key, _hasKey) = (SpeakerKeying.KeyOf(Speaker), true);
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
        Quote = Quote,
        Piece = Piece,
        Speaker = SpeakerKey,
        RemovedBy = removedBy,
    };
}
