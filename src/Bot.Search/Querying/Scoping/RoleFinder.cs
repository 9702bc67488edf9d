using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds who is printed with a role, under every form of its office and of its country or body.</summary>
internal sealed class RoleFinder(ITermAnalyzer analyzer)
{
    private const int MaxLookups = 32;
    private const int MaxJudged = 10;
    private const int Samples = 12;

    private static readonly FrozenSet<string> OtherOffices =
        KnownLanguages.Asked.Lines("questions/other-offices").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>By a role that is printed with all of these very words.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindPrintedAsync(ISpeakerDirectory directory, string asked, CancellationToken cancellationToken) =>
        TermsOf(asked) is { Count: > 0 } terms ? await directory.FindByRoleAsync(terms, cancellationToken) : [];

    /// <summary>Everybody whose role has all that <paramref name="role"/> has; those who only stand near the office (its deputy, a former one) when nobody else is there.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, RoleAsked role, CancellationToken cancellationToken)
    {
        // A country alone is no role: "Estonia" does not mean everybody who holds an Estonian office.
        if (role.IsBodyOnly)
            return [];
        var found = await HoldersAsync(snapshot, role.Words, cancellationToken);
        if (found.Count < 2 || !role.Words.Any(word => word.Sort == RoleWordSort.Office))
            return found;
        var asked = role.Words.SelectMany(word => word.Forms).SelectMany(NameFolding.Words).ToHashSet(StringComparer.Ordinal);
        var holders = new List<SpeakerEntry>();
        foreach (var entry in found.Take(MaxJudged))
        {
            if (await HoldsOfficeAsync(snapshot, entry.Key, asked, cancellationToken))
                holders.Add(entry);
        }
        return holders.Count > 0 ? holders : found;
    }

    /// <summary>
    /// The one who is printed with the office alone ("Prime Minister Ludvik Amari"), where the country or body asked for stands
    /// near his or her words and near no other's.
    /// </summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindUnbodiedAsync(IIndexSnapshot snapshot, RoleAsked role, CancellationToken cancellationToken)
    {
        var bodies = role.Words.Where(word => word.Sort == RoleWordSort.Body).SelectMany(word => word.Forms).Select(TermsOf).Where(terms => terms.Count > 0).ToList();
        if (bodies.Count == 0 || role.Length == 0)
            return [];
        var office = role.Words.Where(word => word.Sort is RoleWordSort.Office or RoleWordSort.Field).ToList();
        var offices = office.SelectMany(word => word.Forms).SelectMany(TermsOf).ToHashSet(StringComparer.Ordinal);
        var near = new IndexQuery.Should([.. bodies.Select(terms => new IndexQuery.Must([.. terms.Select(term => new IndexQuery.Term(term))]))]);
        var ranked = new List<(SpeakerEntry Entry, int Count)>();
        foreach (var entry in (await HoldersAsync(snapshot, office, cancellationToken)).Take(MaxJudged))
        {
            var own = await snapshot.SearchAsync(near, new CoverageFilter { Speakers = [entry.Key] }, Samples, cancellationToken);
            var units = await snapshot.LoadAsync([.. own.Hits.Select(hit => hit.Id)], cancellationToken);
            var isPlain = units.Select(unit => unit.Quote?.Attribution.Speaker?.Role).OfType<string>().Any(printed => TermsOf(printed).TrueForAll(offices.Contains));
            if (isPlain)
                ranked.Add((entry, own.Utterances.Value));
        }
        ranked.Sort((left, right) => right.Count.CompareTo(left.Count));
        return ranked.Count == 1 || (ranked.Count > 1 && ranked[0].Count > 2 * ranked[1].Count) ? [ranked[0].Entry] : [];
    }

    /// <summary>Who comes nearest to a role that nobody has: the office elsewhere, else somebody else of the country or body.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindNearestAsync(ISpeakerDirectory directory, RoleAsked role, CancellationToken cancellationToken)
    {
        var office = role.Words.Where(word => word.Sort is RoleWordSort.Office or RoleWordSort.Field).ToList();
        var near = await HoldersAsync(directory, office, cancellationToken);
        return near.Count > 0
            ? near
            : await HoldersAsync(directory, [.. role.Words.Where(word => word.Sort == RoleWordSort.Body)], cancellationToken);
    }

    private async Task<IReadOnlyList<SpeakerEntry>> HoldersAsync(
        ISpeakerDirectory directory, IReadOnlyList<RoleWord> words, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SpeakerKey, SpeakerEntry>();
        foreach (var terms in Combinations(words).Take(MaxLookups))
        {
            foreach (var entry in await directory.FindByRoleAsync(terms, cancellationToken))
                found[entry.Key] = found.TryGetValue(entry.Key, out var known) && known.Units >= entry.Units ? known : entry;
        }
        return [.. found.Values.OrderByDescending(entry => entry.Units).ThenBy(entry => entry.Key)];
    }

    // One form of each word, in every combination; nothing to look up gives none.
    private IEnumerable<IReadOnlyList<string>> Combinations(IReadOnlyList<RoleWord> words)
    {
        IEnumerable<List<string>> combinations = [[]];
        foreach (var word in words)
        {
            var forms = word.Forms.Select(TermsOf).ToList();
            combinations = combinations.SelectMany(_ => forms, (left, form) => left.Concat(form).Distinct().ToList());
        }
        return combinations.Where(terms => terms.Count > 0);
    }

    private static async Task<bool> HoldsOfficeAsync(IIndexSnapshot snapshot, SpeakerKey key, HashSet<string> asked, CancellationToken cancellationToken)
    {
        var some = await snapshot.SearchAsync(IndexQuery.Everything, new CoverageFilter { Speakers = [key] }, Samples, cancellationToken);
        var units = await snapshot.LoadAsync([.. some.Hits.Select(hit => hit.Id)], cancellationToken);
        var roles = units.Select(unit => unit.Quote?.Attribution.Speaker?.Role).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(NameFolding.Words)
            .Where(words => words.Any(asked.Contains))
            .ToList();
        return roles.Count == 0 || roles.Exists(words => !words.Any(word => OtherOffices.Contains(word) && !asked.Contains(word)));
    }

    private List<string> TermsOf(string text) =>
        [.. analyzer.MeaningOf(text).Distinct()];
}
