using Bot.Search.Domain;
using Bot.Search.Indexing.Passages;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Storing;

namespace Bot.Testing.Oracle;

/// <summary>A searched passage with its version and its terms by name.</summary>
internal sealed class StoredPassage : IMatchedPassage
{
    private readonly Dictionary<string, byte> _codes = new(StringComparer.Ordinal);

    public StoredPassage(StoredVersion version, PassageTerms terms, UtteranceId utterance, OriginId origin)
    {
        (Version, Terms, Utterance, Origin) = (version, terms, utterance, origin);
        foreach (var posting in terms.Postings)
            _codes[version.Terms.Terms[posting.Term]] = posting.Code;
    }

    public StoredVersion Version { get; }

    public PassageTerms Terms { get; }

    public UtteranceId Utterance { get; }

    public OriginId Origin { get; }

    public PassageDraft Draft => Terms.Draft;

    public PassageId Id => new(Version.Article.Id, Version.Article.Version, Draft.Ordinal);

    public int Day => Ranking.DayOf(Version.Article.Published);

    public IEnumerable<string> IndexedTerms => _codes.Keys;

    public bool Has(string term) => _codes.ContainsKey(term);

    public int CodeOf(string term) => _codes.GetValueOrDefault(term);

    public int LengthOf(MatchPlace field) => field switch
    {
        MatchPlace.Words => Terms.Words.Length,
        MatchPlace.Sentence => Terms.Context.Length - Terms.Words.Length,
        MatchPlace.Paragraph => Terms.Paragraph.Length - Terms.Context.Length,
        _ => Version.Terms.TitleLength,
    };

    public MatchPlace? PhraseIn(IReadOnlyList<string> terms)
    {
        var numbers = terms.Select(NumberOf).ToArray();
        return numbers.Length == 0 || numbers.Contains(-1) ? null : NearestField(words => WordSequence.HasPhrase(words, numbers));
    }

    public MatchPlace? NearIn(IReadOnlyList<string> terms, int distance)
    {
        var numbers = terms.Select(NumberOf).ToArray();
        return numbers.Length == 0 || numbers.Contains(-1) ? null : NearestField(words => WordSequence.HasNear(words, numbers, distance));
    }

    /// <summary>The smallest distance of two terms in the sentence around the words.</summary>
    public int Distance(string left, string right) => WordSequence.Distance(Words(Terms.Context), NumberOf(left), NumberOf(right));

    /// <summary>The number of a term in the article's sequence; -1 when the article does not have it.</summary>
    public int NumberOf(string term) => Version.Numbers.GetValueOrDefault(term, -1);

    private ReadOnlySpan<int> Words(TokenRange range) => Version.Terms.Sequence.AsSpan(range.Start, range.Length);

    /// <summary>The nearest place whose words <paramref name="holds"/> accepts; null when none does.</summary>
    private MatchPlace? NearestField(Func<int[], bool> holds)
    {
        if (holds(Words(Terms.Words).ToArray()))
            return MatchPlace.Words;
        if (!Terms.IsQuote)
            return null;
        if (holds(Words(Terms.Context).ToArray()))
            return MatchPlace.Sentence;
        if (holds(Words(Terms.Paragraph).ToArray()))
            return MatchPlace.Paragraph;
        return holds(Words(Version.Terms.Title).ToArray()) ? MatchPlace.Headline : null;
    }
}
