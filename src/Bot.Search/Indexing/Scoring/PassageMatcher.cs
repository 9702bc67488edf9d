using System.Diagnostics;
using Bot.Search.Domain;

namespace Bot.Search.Indexing.Scoring;

/// <summary>A passage as a query is held against it.</summary>
internal interface IMatchedPassage
{
    /// <summary>Where a term stands and how often (<see cref="Impact.CodeOf"/>); 0 when the passage does not have it.</summary>
    int CodeOf(string term);

    /// <summary>Length in words of a place, without the nearer place inside it.</summary>
    int LengthOf(MatchPlace field);

    /// <summary>The nearest place where the terms follow each other, in this order; null when none has them so.</summary>
    MatchPlace? PhraseIn(IReadOnlyList<string> terms);

    /// <summary>The nearest place where the different terms stand with at most <paramref name="distance"/> words more between first and last.</summary>
    MatchPlace? NearIn(IReadOnlyList<string> terms, int distance);
}

/// <summary>How a passage matches a query or a part of it.</summary>
internal sealed record PassageMatch(int Score, IReadOnlyList<TermMatch> Matches);

/// <summary>Holds one passage against a query tree. Says what matched and what it is worth.</summary>
internal sealed class PassageMatcher(Func<string, int> rarityOf, Func<string, bool> isStop)
{
    /// <summary>Null when the passage does not match.</summary>
    public PassageMatch? Match(IndexQuery query, IMatchedPassage passage) => query switch
    {
        IndexQuery.Term term => MatchTerm(term, passage),
        IndexQuery.Phrase phrase => MatchSequence(phrase.Terms, passage.PhraseIn(phrase.Terms)),
        IndexQuery.Near near => MatchSequence(near.Terms, passage.NearIn([.. near.Terms.Distinct()], near.Distance)),
        IndexQuery.Must must => MatchAll(must, passage),
        IndexQuery.Should should => Sum(should.Parts.Select(part => Match(part, passage)).OfType<PassageMatch>().ToList()),
        IndexQuery.DisjunctionMax either => either.Parts.Select(part => Match(part, passage)).OfType<PassageMatch>().MaxBy(match => match.Score),
        IndexQuery.MustNot => throw new InvalidOperationException("MustNot stands among the parts of a Must only."),
        _ => throw new UnreachableException(),
    };

    private PassageMatch? MatchTerm(IndexQuery.Term term, IMatchedPassage passage)
    {
        var code = passage.CodeOf(term.Value);
        if (code == 0)
            return null;
        var rarity = rarityOf(term.Value);
        var field = Impact.FieldOf(code);
        return new PassageMatch(Impact.Score(rarity, Impact.WeightOf(code, passage.LengthOf(field))), [new TermMatch(term.Value, field, rarity)]);
    }

    private PassageMatch? MatchSequence(IReadOnlyList<string> terms, MatchPlace? field)
    {
        if (field is not { } found || terms.Count == 0)
            return null;
        if (found != MatchPlace.Words && terms.All(isStop))
            return null;
        var matches = terms.Distinct().Select(term => new TermMatch(term, found, rarityOf(term))).ToList();
        return new PassageMatch(matches.Sum(match => Impact.Score(match.Rarity, Impact.CeilingOf(found))), matches);
    }

    private PassageMatch? MatchAll(IndexQuery.Must must, IMatchedPassage passage)
    {
        var matches = new List<PassageMatch>();
        foreach (var part in must.Parts)
        {
            if (part is IndexQuery.MustNot mustNot)
            {
                if (Match(mustNot.Part, passage) is { } denied && denied.Matches.Any(match => match.Field == MatchPlace.Words))
                    return null;
                continue;
            }
            if (Match(part, passage) is not { } match)
                return null;
            matches.Add(match);
        }
        return matches.Count == 0 ? new PassageMatch(0, []) : Sum(matches);
    }

    private static PassageMatch? Sum(List<PassageMatch> matches) => matches.Count == 0
        ? null
        : new PassageMatch(matches.Sum(match => match.Score), matches.SelectMany(match => match.Matches).ToList());
}
