using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>A unit to be written into a segment.</summary>
/// <param name="Terms">Its terms.</param>
/// <param name="Utterance">Its group.</param>
internal sealed record SegmentUnit(UnitTerms Terms, long Utterance)
{
    public bool IsQuote => Terms.Draft.Kind != UnitKind.Sentence;
}
