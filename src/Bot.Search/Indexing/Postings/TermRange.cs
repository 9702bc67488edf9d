using System.Text;

namespace Bot.Search.Indexing.Postings;

/// <summary>Walks over the terms of a segment that begin alike.</summary>
internal static class TermRange
{
    /// <summary>Terms that begin so and are held by some unit, in order of their bytes.</summary>
    public static IEnumerable<(string Term, int Number)> WithPrefix(Segment segment, byte[] prefix)
    {
        var at = segment.Find(prefix);
        for (var number = at < 0 ? ~at : at; number < segment.TermCount; number++)
        {
            if (!segment.TermText(segment.Terms[number]).StartsWith(prefix))
                yield break;
            if (segment.Terms[number].Units > 0)
                yield return (segment.TermString(number), number);
        }
    }

    /// <summary>The same over all segments, with the number of units each term has in sum.</summary>
    public static Dictionary<string, int> CountWithPrefix(SegmentSet set, string prefix)
    {
        var bytes = Encoding.UTF8.GetBytes(prefix);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var live in set.Segments)
        {
            foreach (var (term, number) in WithPrefix(live.Segment, bytes))
                counts[term] = counts.GetValueOrDefault(term) + live.Segment.Terms[number].Units;
        }
        return counts;
    }
}
