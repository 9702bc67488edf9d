using System.Diagnostics;
using Bot.Search.Indexing.Scoring;

namespace Bot.Search.Indexing.InMemory;

/// <summary>Holds one unit against a query tree. Says what matched and what it is worth.</summary>
internal sealed class UnitMatcher(Func<string, int> rarityOf, Func<string, bool> isStop)
{
    /// <summary>Null when the unit does not match.</summary>
    public UnitMatch? Match(IndexQuery query, StoredUnit unit) => query switch
    {
        IndexQuery.Term term => MatchTerm(term, unit),
        IndexQuery.Phrase phrase => MatchSequence(phrase.Terms, WordSequenceHas(phrase.Terms, unit)),
        IndexQuery.Near near => MatchSequence(near.Terms, WordSequenceNear(near, unit)),
        IndexQuery.All all => MatchAll(all, unit),
        IndexQuery.Any any => Sum(any.Parts.Select(part => Match(part, unit)).OfType<UnitMatch>().ToList()),
        IndexQuery.Either either => either.Parts.Select(part => Match(part, unit)).OfType<UnitMatch>().MaxBy(match => match.Score),
        IndexQuery.Without => throw new InvalidOperationException("Without stands among the parts of an All only."),
        _ => throw new UnreachableException(),
    };

    private UnitMatch? MatchTerm(IndexQuery.Term term, StoredUnit unit)
    {
        if (unit.ImpactOf(term.Value) is not { } impact)
            return null;
        var rarity = rarityOf(term.Value);
        var match = new TermMatch(term.Value, Impact.FieldOf(impact), rarity);
        return new UnitMatch(Impact.Score(rarity, Impact.WeightOf(impact)), [match]);
    }

    private UnitMatch? MatchSequence(IReadOnlyList<string> terms, MatchField? field)
    {
        if (field is not { } found || terms.Count == 0)
            return null;
        if (found != MatchField.Words && terms.All(isStop))
            return null;
        var matches = terms.Distinct().Select(term => new TermMatch(term, found, rarityOf(term))).ToList();
        return new UnitMatch(matches.Sum(match => Impact.Score(match.Rarity, Impact.CeilingOf(found))), matches);
    }

    private static MatchField? WordSequenceHas(IReadOnlyList<string> terms, StoredUnit unit)
    {
        var numbers = terms.Select(unit.NumberOf).ToArray();
        return numbers.Contains(-1) ? null : unit.NearestField(words => WordSequence.HasPhrase(words, numbers));
    }

    private static MatchField? WordSequenceNear(IndexQuery.Near near, StoredUnit unit)
    {
        var numbers = near.Terms.Distinct().Select(unit.NumberOf).ToArray();
        return numbers.Contains(-1) ? null : unit.NearestField(words => WordSequence.HasNear(words, numbers, near.Distance));
    }

    private UnitMatch? MatchAll(IndexQuery.All all, StoredUnit unit)
    {
        var matches = new List<UnitMatch>();
        foreach (var part in all.Parts)
        {
            if (part is IndexQuery.Without without)
            {
                if (Match(without.Part, unit) is { } denied && denied.Matches.Any(match => match.Field == MatchField.Words))
                    return null;
                continue;
            }
            if (Match(part, unit) is not { } match)
                return null;
            matches.Add(match);
        }
        return matches.Count == 0 ? new UnitMatch(0, []) : Sum(matches);
    }

    private static UnitMatch? Sum(List<UnitMatch> matches) => matches.Count == 0
        ? null
        : new UnitMatch(matches.Sum(match => match.Score), matches.SelectMany(match => match.Matches).ToList());
}
