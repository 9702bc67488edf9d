using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds quotes of people whom articles do not name ("critics", "a senior official"): they have no key, only the words they are written with.</summary>
internal sealed class UnnamedSpeakers(ITermAnalyzer analyzer, TopicQueryBuilder builder)
{
    // What stands in the sentence around a quote is looked at in the best hits only.
    private const int MostRead = 120;
    private const int MostReadForJoint = 40;

    /// <summary>Quotes that a person shares with others ("Trump and Ryan said"), within the filter; empty for a name without family name.</summary>
    public async Task<IReadOnlyList<IndexHit>> FindJointAsync(QuestionScope scope, string person, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var name = PersonName.Parse(person);
        var family = builder.BuildFromWords(name.LastWord);
        return name.HasName && family.Parts.Count > 0
            ? await FindAsync(scope, family, filter, MostReadForJoint, speaker => IsOneOf(speaker, name), cancellationToken)
            : [];
    }

    /// <summary>Their quotes within the filter, best first; empty when nobody is written so.</summary>
    public async Task<IReadOnlyList<IndexHit>> FindAsync(QuestionScope scope, string asked, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var query = builder.BuildFromWords(asked);
        if (query.Parts.Count == 0)
            return [];
        var wanted = query.Parts.Select(part => part.Forms[0][0]).ToHashSet(StringComparer.Ordinal);
        return await FindAsync(
            scope, query, filter, MostRead, speaker => wanted.IsSubsetOf(analyzer.Analyze(speaker).Select(token => token.Term)), cancellationToken);
    }

    private static async Task<IReadOnlyList<IndexHit>> FindAsync(
        QuestionScope scope, TopicQuery query, CoverageFilter filter, int limit, Func<string, bool> isMeant, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(query.All, QuoteKinds.OnlyQuotes(filter), limit, cancellationToken);
        var near = result.Hits.Where(hit => hit.Place >= MatchPlace.Sentence).ToList();
        var units = (await scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Id)], cancellationToken)).ToDictionary(unit => unit.Id);
        return near.FindAll(hit => units.TryGetValue(hit.Id, out var unit)
            && unit.Quote?.Attribution.Speaker is { Kind: SpeakerKind.Unnamed } speaker
            && isMeant(speaker.Name));
    }

    private static bool IsOneOf(string speaker, PersonName person)
    {
        var parts = speaker.Split([" and ", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.Any(part => char.IsUpper(part[0]) && NameMatch.Fit(PersonName.Parse(part), person) != NameFit.Different);
    }
}
