using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Passages;
using Bot.Search.Storing;

namespace Bot.Testing.Oracle;

internal sealed partial class InMemorySnapshot
{
    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByBucketsAsync(IReadOnlyList<string> buckets, CancellationToken cancellationToken) =>
        List(Speakers(_units)
            .Where(entry => buckets.Any(bucket => SpeakerKey.IsIn(entry.Key.Value, bucket)))
            .Take(SpeakerLimits.ByName));

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IReadOnlyList<string> roleTerms, CancellationToken cancellationToken)
    {
        var units = _units.Where(unit => roleTerms.Count > 0 && roleTerms.All(unit.Terms.RoleTerms.Contains));
        return List(Speakers(units).Take(SpeakerLimits.ByRole));
    }

    public ValueTask<IReadOnlyList<SpeakerEntry>> FindByPrefixAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        List(Speakers(_units).Where(entry => HasWordWithPrefix(entry.Name, prefix)).Take(limit));

    public ValueTask<IReadOnlyList<OutletEntry>> ListOutletsAsync(CancellationToken cancellationToken) => List(Newest
        .GroupBy(version => version.Article.Outlet)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new OutletEntry(group.Key, group.Count())));

    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken) =>
        List(terms.Select(CountOf));

    public ValueTask<IReadOnlyList<VocabularyWord>> FindWordsAsync(string prefix, int limit, CancellationToken cancellationToken) =>
        List(Vocabulary()
            .Where(word => word.Term.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(word => word.Units)
            .ThenBy(word => word.Term, StringComparer.Ordinal)
            .Take(limit));

    public ValueTask<IReadOnlyList<VocabularyWord>> FindNearAsync(string term, int limit, CancellationToken cancellationToken) =>
        List(Vocabulary()
            .Where(word => NearSpelling.FirstLetters(term).Contains(word.Term[0]))
            .Select(word => (Word: word, Distance: NearSpelling.Distance(term, word.Term)))
            .Where(pair => pair.Distance is > 0 && pair.Distance <= NearSpelling.Allowed(term))
            .OrderBy(pair => pair.Distance)
            .ThenByDescending(pair => pair.Word.Units)
            .ThenBy(pair => pair.Word.Term, StringComparer.Ordinal)
            .Select(pair => pair.Word)
            .Take(limit));

    private static IEnumerable<SpeakerEntry> Speakers(IEnumerable<StoredPassage> units) => units
        .Where(unit => unit.Draft.SpeakerKey is not null)
        .GroupBy(unit => unit.Draft.SpeakerKey!.Value)
        .Select(group => new SpeakerEntry(
            group.Key,
            FullestName(group.Select(unit => unit.Draft.Speaker!.Name)),
            group.Select(unit => unit.Draft.Speaker!.Kind).Min(),
            group.Count()))
        .OrderByDescending(entry => entry.Units)
        .ThenBy(entry => entry.Key);

    private static string FullestName(IEnumerable<string> names) =>
        names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();

    private static bool HasWordWithPrefix(string name, string prefix)
    {
        var folded = LetterFolding.Fold(name);
        return folded.StartsWith(prefix, StringComparison.Ordinal) || folded.Contains(" " + prefix, StringComparison.Ordinal);
    }

    private IEnumerable<VocabularyWord> Vocabulary() => _units
        .SelectMany(unit => unit.IndexedTerms, (unit, term) => (unit, term))
        .GroupBy(pair => pair.term)
        .Select(group => new VocabularyWord(
            group.Key,
            WordChoice.Plainest(group.Select(pair => pair.unit.Version.Terms.Words[pair.unit.NumberOf(group.Key)])),
            group.Count()));
}
