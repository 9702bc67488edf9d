using System.Diagnostics;
using Bot.Search.Domain;
using Bot.Search.Indexing.Scoring;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Bot.Search.Indexing.Searching;

/// <summary>Turns a query tree into Lucene's, over pieces of quotes or over sentences.</summary>
/// <param name="lookup">Where the words are.</param>
/// <param name="rarityOf">What a full match of a term is worth.</param>
/// <param name="isStop">Whether a term is one of those that say little.</param>
/// <param name="quotes">Pieces of quotes, or sentences.</param>
/// <param name="floor">Lets a search pass over what has lost; null when every match counts.</param>
internal sealed class QueryTranslator(LeafLookup lookup, Func<string, int> rarityOf, Func<string, bool> isStop, bool quotes, ScoreFloor? floor = null)
{
    /// <summary>Parts that are looked at one by one for every passage; more are left to Lucene.</summary>
    private const int MostBounded = 32;

    /// <summary>Clauses of one <see cref="BooleanQuery"/>, below Lucene's own bound of 1,024; more are nested.</summary>
    private const int MostClauses = 512;

    private string Terms => quotes ? IndexFields.QuoteTerms : IndexFields.SentenceTerms;

    private string Words => quotes ? IndexFields.QuoteWords : IndexFields.SentenceWords;

    /// <summary>The query, narrowed to speakers and outlets of the filter.</summary>
    public Query Translate(IndexQuery query, CoverageFilter filter)
    {
        var narrows = filter.Speakers is not null || filter.Outlets is not null;
        var all = new List<Query>();
        if (!narrows || query is not IndexQuery.Must { Parts.Count: 0 })
            all.Add(TranslateWhole(query));
        if (filter.Speakers is { } speakers)
            all.Add(AnyKeyword(IndexFields.Speaker, speakers.Select(key => key.Value)));
        if (filter.Outlets is { } outlets)
            all.Add(AnyKeyword(IndexFields.Outlet, outlets));
        return all.Count == 1 ? all[0] : Join(all, Occur.MUST);
    }

    /// <summary>Passages with one of several keywords; worth nothing.</summary>
    public Query AnyKeyword(string field, IEnumerable<string> values) =>
        Join([.. values.Distinct(StringComparer.Ordinal).Select(value => Keyword(field, value))], Occur.SHOULD);

    /// <summary>Passages with a keyword; worth nothing.</summary>
    public Query Keyword(string field, string value) => new PlacedTermQuery(lookup, new Term(field, IndexFields.Keyword(value)), 0);

    /// <summary>What scores alone may be cut short: keywords beside it are worth nothing, and what it must not hold takes nothing off.</summary>
    private Query TranslateWhole(IndexQuery query) => query switch
    {
        IndexQuery.Should { Parts.Count: > 1 and <= MostBounded } should when floor is not null => new PlacedShouldQuery(
            [.. should.Parts.Select(part => (Translate(part, false), MostOf(part)))], floor),
        IndexQuery.Must must when must.Parts.Count(part => part is not IndexQuery.MustNot) == 1 => TranslateMust(must, TranslateWhole),
        _ => Translate(query, false),
    };

    /// <summary>The most that a passage can score by a part: its words stand in the passage's own.</summary>
    private int MostOf(IndexQuery query) => query switch
    {
        IndexQuery.Term term => MostOf(term.Value),
        IndexQuery.Phrase phrase => phrase.Terms.Distinct().Sum(MostOf),
        IndexQuery.Near near => near.Terms.Distinct().Sum(MostOf),
        IndexQuery.Must must => must.Parts.Where(part => part is not IndexQuery.MustNot).Sum(MostOf),
        IndexQuery.Should should => should.Parts.Sum(MostOf),
        IndexQuery.DisjunctionMax either => either.Parts.Select(MostOf).DefaultIfEmpty().Max(),
        IndexQuery.MustNot => 0,
        _ => throw new UnreachableException(),
    };

    private int MostOf(string term) => Impact.Score(rarityOf(term), Impact.CeilingOf(MatchPlace.Words));

    private Query Translate(IndexQuery query, bool wordsOnly) => query switch
    {
        IndexQuery.Term term => new PlacedTermQuery(lookup, new Term(Terms, term.Value), rarityOf(term.Value), wordsOnly),
        IndexQuery.Phrase phrase => Sequence(phrase.Terms, null, wordsOnly),
        IndexQuery.Near near => Sequence([.. near.Terms.Distinct()], near.Distance, wordsOnly),
        IndexQuery.Must must => TranslateMust(must, part => Translate(part, wordsOnly)),
        IndexQuery.Should should => Join([.. should.Parts.Select(part => Translate(part, wordsOnly))], Occur.SHOULD),
        IndexQuery.DisjunctionMax { Parts.Count: 0 } => Join([], Occur.SHOULD),
        IndexQuery.DisjunctionMax either => new DisjunctionMaxQuery([.. either.Parts.Select(part => Translate(part, wordsOnly))], 0),
        IndexQuery.MustNot => throw new InvalidOperationException("MustNot stands among the parts of a Must only."),
        _ => throw new UnreachableException(),
    };

    private Query TranslateMust(IndexQuery.Must must, Func<IndexQuery, Query> translate)
    {
        var parts = must.Parts.Where(part => part is not IndexQuery.MustNot).Select(translate).ToList();
        var excluded = must.Parts.OfType<IndexQuery.MustNot>().ToList();
        if (parts.Count == 0)
            parts.Add(new MatchAllDocsQuery { Boost = 0 });
        if (excluded.Count == 0)
            return Join(parts, Occur.MUST);
        var query = new BooleanQuery(true) { { Join(parts, Occur.MUST), Occur.MUST } };
        foreach (var part in excluded)
            query.Add(Translate(part.Part, true), Occur.MUST_NOT);
        return query;
    }

    private PlacedSequenceQuery Sequence(IReadOnlyList<string> terms, int? distance, bool wordsOnly) => new(
        lookup, new TermSequence(Words, terms, distance, wordsOnly || terms.All(isStop), [.. terms.Distinct().Select(rarityOf)]));

    private static Query Join(IReadOnlyList<Query> parts, Occur occur)
    {
        if (parts.Count == 1)
            return parts[0];
        var joined = new BooleanQuery(true);
        if (parts.Count <= MostClauses)
        {
            foreach (var part in parts)
                joined.Add(part, occur);
            return joined;
        }
        foreach (var some in parts.Chunk(MostClauses))
            joined.Add(Join(some, occur), occur);
        return joined;
    }
}
