using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Units;

namespace Bot.Search.Indexing.InMemory;

/// <summary>A searched unit with its version and its terms by name.</summary>
internal sealed class StoredUnit
{
    private readonly Dictionary<string, byte> _impacts = new(StringComparer.Ordinal);

    public StoredUnit(StoredVersion version, UnitTerms terms, UtteranceId utterance, OriginId origin)
    {
        (Version, Terms, Utterance, Origin) = (version, terms, utterance, origin);
        foreach (var posting in terms.Postings)
            _impacts[version.Terms.Terms[posting.Term]] = posting.Impact;
    }

    public StoredVersion Version { get; }

    public UnitTerms Terms { get; }

    public UtteranceId Utterance { get; }

    public OriginId Origin { get; }

    public UnitDraft Draft => Terms.Draft;

    public UnitId Id => new(Version.Article.Id, Version.Article.Version, Draft.Ordinal);

    public int Day => Ranking.DayOf(Version.Article.Published);

    public IEnumerable<string> IndexedTerms => _impacts.Keys;

    public byte? ImpactOf(string term) => _impacts.TryGetValue(term, out var impact) ? impact : null;

    /// <summary>The number of a term in the article's sequence; -1 when the article does not have it.</summary>
    public int NumberOf(string term) => Version.Numbers.GetValueOrDefault(term, -1);

    public ReadOnlySpan<int> Words(TokenRange range) => Version.Terms.Sequence.AsSpan(range.Start, range.Length);

    /// <summary>The nearest place whose words <paramref name="holds"/> accepts; null when none does.</summary>
    public MatchField? NearestField(Func<int[], bool> holds)
    {
        if (holds(Words(Terms.Words).ToArray()))
            return MatchField.Words;
        if (!Terms.LooksAround)
            return null;
        if (holds(Words(Terms.Context).ToArray()))
            return MatchField.Sentence;
        if (holds(Words(Terms.Paragraph).ToArray()))
            return MatchField.Paragraph;
        return holds(Words(Version.Terms.Title).ToArray()) ? MatchField.Headline : null;
    }
}
