using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.Postings;

/// <summary>All segments at one moment; never changed, only replaced.</summary>
/// <param name="Segments">Greatest first.</param>
/// <param name="Utterances">Merged utterances.</param>
/// <param name="Origins">Merged origins.</param>
internal sealed record SegmentSet(IReadOnlyList<LiveSegment> Segments, GroupAliases Utterances, GroupAliases Origins)
{
    public static SegmentSet Empty { get; } = new([], GroupAliases.None, GroupAliases.None);

    /// <summary>How many units can be found.</summary>
    public int Units => Segments.Sum(segment => segment.LiveDocs);

    /// <summary>
    /// How many units hold a term. Units taken out of a large segment count until it is written anew, as in other
    /// engines: the share is small, and small segments are written anew at once.
    /// </summary>
    public int CountUnits(string term)
    {
        var units = 0;
        foreach (var live in Segments)
        {
            var number = live.Segment.Find(term);
            units += number < 0 ? 0 : live.Segment.Terms[number].Units;
        }
        return units;
    }

    public int RarityOf(string term) => Rarity.Of(CountUnits(term), Units);
}
