namespace Bot.Search.Indexing.Units;

/// <summary>A unit with its searchable terms.</summary>
/// <param name="Draft">The unit.</param>
/// <param name="Words">Its words in the article's token sequence.</param>
/// <param name="Context">Its sentences there.</param>
/// <param name="Paragraph">Its paragraphs there.</param>
/// <param name="Postings">Each term once, with its best place.</param>
internal sealed record UnitTerms(
    UnitDraft Draft,
    TokenRange Words,
    TokenRange Context,
    TokenRange Paragraph,
    IReadOnlyList<UnitPosting> Postings)
{
    /// <summary>True when paragraph and headline count too: for quotes, not for sentences.</summary>
    public bool LooksAround => Draft.Kind != UnitKind.Sentence;
}
