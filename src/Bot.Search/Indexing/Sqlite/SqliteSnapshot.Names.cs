using System.Text;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Postings;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.Sqlite;

internal sealed partial class SqliteSnapshot
{
    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByBucketsAsync(IReadOnlyList<string> buckets, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bucket in buckets)
        {
            foreach (var (term, units) in TermRange.CountWithPrefix(Segments, SpecialTerms.SpeakerPrefix + bucket))
            {
                if (SpeakerKeying.IsIn(term[SpecialTerms.SpeakerPrefix.Length..], bucket))
                    counts[term] = units;
            }
        }
        return List(ToEntries(counts).Take(SpeakerLimits.ByName));
    }

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken) =>
        List(ToEntries(new RoleSearch(Segments, analyzer).Count(roleTerms, cancellationToken)).Take(SpeakerLimits.ByRole));

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByPrefixAsync(string prefix, int limit, CancellationToken cancellationToken)
    {
        if (prefix.Length == 0)
            return List(ToEntries(TermRange.CountWithPrefix(Segments, SpecialTerms.SpeakerPrefix), limit));
        var counts = session.Speakers.FindByPrefix(session.Transaction, prefix)
            .Select(SpecialTerms.Speaker)
            .ToDictionary(term => term, Segments.CountUnits, StringComparer.Ordinal);
        return List(ToEntries(counts, limit));
    }

    public ValueTask<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(_view.Counts.Outlets);

    public ValueTask<IReadOnlyList<int>> CountUnitsAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken) =>
        List(terms.Select(Segments.CountUnits));

    public ValueTask<IReadOnlyList<VocabularyWord>> FindWordsAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        List(TermRange.CountWithPrefix(Segments, prefix)
            .Where(pair => !SpecialTerms.IsSpecial(pair.Key))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(limit)
            .Select(pair => new VocabularyWord(pair.Key, WordOf(pair.Key), pair.Value)));

    public ValueTask<IReadOnlyList<VocabularyWord>> FindNearAsync(string term, int limit, CancellationToken cancellationToken) =>
        List(NearSpelling.FirstLetters(term)
            .SelectMany(letter => TermRange.CountWithPrefix(Segments, letter.ToString()))
            .Where(pair => !SpecialTerms.IsSpecial(pair.Key))
            .Select(pair => (Term: pair.Key, Units: pair.Value, Distance: NearSpelling.Distance(term, pair.Key)))
            .Where(found => found.Distance > 0 && found.Distance <= NearSpelling.Allowed(term))
            .OrderBy(found => found.Distance)
            .ThenByDescending(found => found.Units)
            .ThenBy(found => found.Term, StringComparer.Ordinal)
            .Take(limit)
            .Select(found => new VocabularyWord(found.Term, WordOf(found.Term), found.Units)));

    private string WordOf(string term)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        return WordChoice.Plainest(Segments.Segments
            .Select(live => (live.Segment, Number: live.Segment.Find(bytes)))
            .Where(found => found.Number >= 0)
            .Select(found => Encoding.UTF8.GetString(found.Segment.WordText(found.Segment.Terms[found.Number]))));
    }

    /// <summary>Most units first, then by key; at most <paramref name="limit"/>, so that few names are looked up.</summary>
    private IEnumerable<SpeakerEntry> ToEntries(Dictionary<string, int> units, int limit = SpeakerLimits.ByName) => units
        .Where(pair => pair.Value > 0)
        .Select(pair => (Key: new SpeakerKey(pair.Key[SpecialTerms.SpeakerPrefix.Length..]), Units: pair.Value))
        .OrderByDescending(pair => pair.Units)
        .ThenBy(pair => pair.Key)
        .Take(limit)
        .Select(pair => session.Speakers.Find(session.Transaction, pair.Key) is { } known
            ? new SpeakerEntry(pair.Key, known.Name, known.Kind, pair.Units)
            : null)
        .OfType<SpeakerEntry>();
}
