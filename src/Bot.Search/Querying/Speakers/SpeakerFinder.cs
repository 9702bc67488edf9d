using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Speakers;

/// <summary>Finds whom a question names: by any form of a name, by a body's or country's name, or by a role as printed.</summary>
internal sealed class SpeakerFinder(ITermAnalyzer analyzer)
{
    private const int MaxAskedLength = 120;
    private const int RoleSamples = 3;
    private const int MaxRoleHolders = 10;

    /// <summary>The speakers that <paramref name="asked"/> may name, most quoted first; empty when none is quoted.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        asked = Trim(asked);
        if (asked.Length == 0)
            return [];
        var byName = await FindByNameAsync(snapshot, asked, cancellationToken);
        return byName.Count > 0 ? byName : await FindByRoleAsync(snapshot, asked, cancellationToken);
    }

    /// <summary>By name only: "Zelenskyy", "Mr Kaczyński", "Kyiv".</summary>
    public static async Task<IReadOnlyList<SpeakerEntry>> FindByNameAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        asked = Trim(asked);
        var name = PersonName.Parse(asked);
        var buckets = SpeakerKeys.BucketsFor(asked);
        if (buckets.Count == 0)
            return [];
        var candidates = await snapshot.FindByBucketsAsync(buckets, cancellationToken);
        var entity = EntityNames.KeyOf(asked);
        var fits = candidates.Select(entry => (Entry: entry, Fit: Fit(entry, name, entity))).Where(row => row.Fit != NameFit.Different).ToList();
        // A full name means one person; only a bare last name may mean everybody who has it.
        var same = fits.Where(row => row.Fit == NameFit.Same).Select(row => row.Entry).ToList();
        return same.Count > 0 ? same : fits.ConvertAll(row => row.Entry);
    }

    /// <summary>By a role that is printed with all of these words.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindByPrintedRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        RoleTerms(Trim(asked)) is { Count: > 0 } terms ? await snapshot.FindByRoleAsync(terms, cancellationToken) : [];

    /// <summary>By role: "the US defence secretary", "Ukraine's top negotiator".</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        var exact = await FindByPrintedRoleAsync(snapshot, asked, cancellationToken);
        var terms = RoleTerms(Trim(asked));
        if (exact.Count > 0 || terms.Count < 2)
            return exact;
        return await FindByLooseRoleAsync(snapshot, asked, terms, cancellationToken);
    }

    // "British defence secretary" for "Britain's defence minister": look under the word that fewest roles have, then
    // compare what is printed.
    private static async Task<IReadOnlyList<SpeakerEntry>> FindByLooseRoleAsync(
        IIndexSnapshot snapshot, string asked, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        IReadOnlyList<SpeakerEntry> fewest = [];
        foreach (var term in terms)
        {
            var holders = await snapshot.FindByRoleAsync([term], cancellationToken);
            if (holders.Count > 0 && (fewest.Count == 0 || holders.Count < fewest.Count))
                fewest = holders;
        }
        var fitting = new List<SpeakerEntry>();
        foreach (var entry in fewest.Take(MaxRoleHolders))
        {
            if (await HasRoleAsync(snapshot, entry.Key, asked, cancellationToken))
                fitting.Add(entry);
        }
        return fitting;
    }

    private static async Task<bool> HasRoleAsync(IIndexSnapshot snapshot, SpeakerKey key, string asked, CancellationToken cancellationToken)
    {
        var filter = new IndexFilter { Speakers = [key] };
        var some = await snapshot.SearchAsync(IndexQuery.Everything, filter, RoleSamples, cancellationToken);
        var units = await snapshot.LoadAsync([.. some.Hits.Select(hit => hit.Id)], cancellationToken);
        return units.Any(unit => RoleText.Fits(asked, unit.Quote?.Attribution.Speaker?.Role));
    }

    private List<string> RoleTerms(string asked) =>
        [.. analyzer.Analyze(asked).Where(token => !token.Joined && !analyzer.IsStopTerm(token.Term)).Select(token => token.Term).Distinct()];

    private static NameFit Fit(SpeakerEntry entry, PersonName name, string entity)
    {
        if (entry.Kind != SpeakerKind.Person)
            return entity.Length > 0 && EntityNames.KeyOf(entry.Name) == entity ? NameFit.Same : NameFit.Different;
        return NameMatch.Fit(name, PersonName.Parse(entry.Name));
    }

    private static string Trim(string asked) =>
        (asked.Length > MaxAskedLength ? asked[..MaxAskedLength] : asked).Trim().Trim('"', '“', '”', '?', '!', ',');
}
