using Bot.Search.Storing;

namespace Bot.Measuring;

/// <summary>A marked piece that extraction found, with the unit that holds it.</summary>
internal sealed record GoldPiece(GoldArticle Article, GoldQuote Quote, Passage Unit)
{
    /// <summary>The found speaker stands where the marked one does.</summary>
    public bool HasRightSpeaker =>
        Quote.SpeakerSpan is { } span && Unit.Quote?.Attribution.Mention is { } mention && mention.Span.Overlaps(span);
}
