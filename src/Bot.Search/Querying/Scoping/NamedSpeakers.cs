using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds speakers by any form of a name.</summary>
internal static class NamedSpeakers
{
    /// <summary>By name only: "Zelenskyy", "Mr Kaczyński", "Kyiv".</summary>
    public static async Task<IReadOnlyList<SpeakerEntry>> FindAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
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

    private static NameFit Fit(SpeakerEntry entry, PersonName name, string entity)
    {
        if (entry.Kind != SpeakerKind.Person)
            return entity.Length > 0 && EntityNames.KeyOf(entry.Name) == entity ? NameFit.Same : NameFit.Different;
        return NameMatch.Fit(name, PersonName.Parse(entry.Name));
    }
}
