using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Postings;

/// <summary>Finds who is printed with a role, by walking over the units that have its words.</summary>
internal sealed class RoleSearch(SegmentSet set, ITermAnalyzer analyzer)
{
    /// <summary>Units looked at in one segment, newest first: a role as common as "president" names the same few people all along.</summary>
    private const int MostUnits = 20_000;

    /// <summary>Number of units by the special term of each speaker.</summary>
    public Dictionary<string, int> Count(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (roleTerms.Count == 0)
            return counts;
        var query = new IndexQuery.All(roleTerms.Select(term => (IndexQuery)new IndexQuery.Term(SpecialTerms.Role(term))).ToList());
        foreach (var live in set.Segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cursor = new CursorFactory(live.Segment, analyzer, _ => 0).Make(query, IndexFilter.None);
            foreach (var (speaker, units) in CountIn(live, cursor))
            {
                var term = live.Segment.TermString(speaker);
                counts[term] = counts.GetValueOrDefault(term) + units;
            }
        }
        return counts;
    }

    private static Dictionary<int, int> CountIn(LiveSegment live, Cursor cursor)
    {
        var counts = new Dictionary<int, int>();
        var docs = live.Segment.Docs;
        var looked = 0;
        for (cursor.Advance(0); cursor.Doc != Cursor.End && looked < MostUnits; cursor.Advance(cursor.Doc + 1))
        {
            looked++;
            ref readonly var doc = ref docs[cursor.Doc];
            if (doc.Speaker >= 0 && !live.IsDead(doc.Article))
                counts[doc.Speaker] = counts.GetValueOrDefault(doc.Speaker) + 1;
        }
        return counts;
    }
}
