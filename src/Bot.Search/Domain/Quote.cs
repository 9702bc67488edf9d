namespace Bot.Search.Domain;

/// <summary>
/// Words attributed to somebody. Pieces split by their attribution ("…," said X. "…") are one quote; so is a direct
/// quote that goes on in the next sentence or paragraph.
/// </summary>
/// <param name="Ordinal">Position among the article's quotes, from 0.</param>
/// <param name="Kind">Direct, mixed or indirect.</param>
/// <param name="Pieces">One contiguous span each, in order, without overlap, never empty; outer quotation marks and edge punctuation that the marks do not hold are left out.</param>
/// <param name="Attribution">Who, and why we think so.</param>
public sealed record Quote(int Ordinal, QuoteKind Kind, IReadOnlyList<TextSpan> Pieces, Attribution Attribution)
{
    /// <summary>From the start of the first piece to the end of the last.</summary>
    public TextSpan Envelope => new(Pieces[0].Start, Pieces[^1].End);
}
