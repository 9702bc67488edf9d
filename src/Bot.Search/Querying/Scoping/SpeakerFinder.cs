using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds whom a question names: by any form of a name, by a body's or country's name, or by a role as printed.</summary>
internal sealed class SpeakerFinder(RoleFinder roles)
{
    private const int MaxAskedLength = 120;
    private const int ShortestGiven = 3;
    private const int MaxByGiven = 100;

    /// <summary>The speakers that <paramref name="asked"/> may name, most quoted first; empty when none is quoted.</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        asked = Trim(asked);
        if (asked.Length == 0)
            return [];
        var byName = await FindByNameAsync(snapshot, asked, cancellationToken);
        if (byName.Count > 0)
            return byName;
        var byRole = await FindByRoleAsync(snapshot, asked, cancellationToken);
        return byRole.Count > 0 ? byRole : await FindByAnyWordAsync(snapshot, asked, cancellationToken);
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
    public Task<IReadOnlyList<SpeakerEntry>> FindByPrintedRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        roles.FindPrintedAsync(snapshot, Trim(asked), cancellationToken);

    /// <summary>By role: "the US defence secretary", "Ukraine's top negotiator", "president of Ukraine".</summary>
    public async Task<IReadOnlyList<SpeakerEntry>> FindByRoleAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken) =>
        await roles.FindAsync(snapshot, RoleAsked.Parse(Trim(asked)), cancellationToken);

    // "ben": a name that is nobody's family name may be what somebody is called by.
    private static async Task<IReadOnlyList<SpeakerEntry>> FindByAnyWordAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        if (NameFolding.Words(asked) is not [{ Length: >= ShortestGiven } word] || StopWords.Contains(word))
            return [];
        var beginning = await snapshot.FindByPrefixAsync(word, MaxByGiven, cancellationToken);
        return [.. beginning.Where(entry => NameFolding.Words(entry.Name).Contains(word))];
    }

    private static NameFit Fit(SpeakerEntry entry, PersonName name, string entity)
    {
        if (entry.Kind != SpeakerKind.Person)
            return entity.Length > 0 && EntityNames.KeyOf(entry.Name) == entity ? NameFit.Same : NameFit.Different;
        return NameMatch.Fit(name, PersonName.Parse(entry.Name));
    }

    private static string Trim(string asked) =>
        (asked.Length > MaxAskedLength ? asked[..MaxAskedLength] : asked).Trim().Trim('"', '“', '”', '?', '!', ',');
}
