using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Scoping;

/// <summary>Finds speakers by any form of a name.</summary>
internal static class NamedSpeakers
{
    private const int MostWidened = 6;

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
        var all = fits.ConvertAll(row => row.Entry);
        return same.Count == 0 || AreOne(all) ? all : same;
    }

    /// <summary>The same speakers with the entries of articles that print the family name alone, where nobody else has it.</summary>
    public static async Task<IReadOnlyList<SpeakerEntry>> WholeAsync(IIndexSnapshot snapshot, IReadOnlyList<SpeakerEntry> found, CancellationToken cancellationToken)
    {
        if (found.Count is 0 or > MostWidened)
            return found;
        var all = found.ToList();
        foreach (var entry in found.Where(entry => entry.Kind == SpeakerKind.Person))
        {
            var name = PersonName.Parse(entry.Name);
            var family = (await FindAsync(snapshot, name.Printed.Length > 0 ? name.Family : entry.Name, cancellationToken)).Where(other => other.Kind == SpeakerKind.Person).ToList();
            if (AreOne([.. family, entry]))
                all.AddRange(family);
        }
        return [.. all.DistinctBy(entry => entry.Key)];
    }

    /// <summary>
    /// True for people of one family name of whom at most one has a given name: articles that print the family name alone mean that one. Mr and Mrs Roe
    /// are two.
    /// </summary>
    public static bool AreOne(IReadOnlyList<SpeakerEntry> people)
    {
        var names = people.Where(entry => entry.Kind == SpeakerKind.Person).Select(entry => (Name: PersonName.Parse(entry.Name), entry.Key)).ToList();
        return names.Count == people.Count && names.Select(row => row.Name.FamilyKey).Distinct().Count() == 1
            && names.Where(row => row.Name.Given.Length > 0).Select(row => row.Key).Distinct().Count() <= 1
            && names.Select(row => row.Name.Gender).Where(gender => gender != Gender.Unknown).Distinct().Count() <= 1;
    }

    private static NameFit Fit(SpeakerEntry entry, PersonName name, string entity)
    {
        if (entry.Kind != SpeakerKind.Person)
            return entity.Length > 0 && EntityNames.KeyOf(entry.Name) == entity ? NameFit.Same : NameFit.Different;
        return NameMatch.Fit(name, PersonName.Parse(entry.Name));
    }
}
