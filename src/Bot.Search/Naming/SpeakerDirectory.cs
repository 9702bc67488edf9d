using Bot.Search.Domain;

namespace Bot.Search.Naming;

/// <summary>
/// Decides which known speaker a speaker of a new article is. Two people who share a family name stay two; a bare
/// family name joins somebody only when nobody else can be meant.
/// </summary>
internal static class SpeakerDirectory
{
    /// <summary>
    /// The known speaker among <paramref name="candidates"/> (those of <see cref="SpeakerKeys.Bucket"/>) whom
    /// <paramref name="speaker"/> is; null when he is new or cannot be told apart, and gets a key of his own.
    /// </summary>
    public static KnownSpeaker? Choose(Speaker speaker, IReadOnlyList<KnownSpeaker> candidates)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(candidates);
        if (speaker.Kind == SpeakerKind.Unnamed || candidates.Count == 0)
            return null;
        return speaker.Kind == SpeakerKind.Person ? ChoosePerson(speaker, candidates) : ChooseEntity(speaker, candidates);
    }

    /// <summary>How well two speakers, of one or of two articles, can be one.</summary>
    public static NameFit Fit(Speaker left, Speaker right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Kind == SpeakerKind.Unnamed || right.Kind == SpeakerKind.Unnamed)
            return FitUnnamed(left, right);
        var person = left.Kind == SpeakerKind.Person;
        if (person != (right.Kind == SpeakerKind.Person))
            return NameFit.Different;
        if (!person)
            return EntityNames.KeyOf(left.Name) == EntityNames.KeyOf(right.Name) ? NameFit.Same : NameFit.Different;
        return NameMatch.Fit(left.Name, right.Name);
    }

    /// <summary>True when nothing speaks against one person: the same words by such a pair are one utterance.</summary>
    public static bool SameSpeaker(Speaker left, Speaker right) => Fit(left, right) != NameFit.Different;

    // An unnamed speaker may be anybody whose role fits, or the same description again.
    private static NameFit FitUnnamed(Speaker left, Speaker right)
    {
        if (left.Kind == right.Kind)
            return RoleText.Words(left.Name).SequenceEqual(RoleText.Words(right.Name)) ? NameFit.Compatible : NameFit.Different;
        var (unnamed, named) = left.Kind == SpeakerKind.Unnamed ? (left, right) : (right, left);
        return RoleText.Fits(unnamed.Name, named.Role) ? NameFit.Compatible : NameFit.Different;
    }

    private static KnownSpeaker? ChooseEntity(Speaker speaker, IReadOnlyList<KnownSpeaker> candidates)
    {
        var key = EntityNames.KeyOf(speaker.Name);
        return candidates.FirstOrDefault(known => known.Kind is not (SpeakerKind.Person or SpeakerKind.Unnamed) && EntityNames.KeyOf(known.Name) == key);
    }

    private static KnownSpeaker? ChoosePerson(Speaker speaker, IReadOnlyList<KnownSpeaker> candidates)
    {
        var name = PersonName.Parse(speaker.Name);
        var fits = candidates.Where(known => known.Kind == SpeakerKind.Person)
            .Select(known => (Known: known, Name: PersonName.Parse(known.Name)))
            .Select(pair => (pair.Known, pair.Name, Fit: NameMatch.Fit(name, pair.Name)))
            .Where(row => row.Fit != NameFit.Different).ToList();
        if (Only(fits.Where(row => row.Fit == NameFit.Same).Select(row => row.Known)) is { } same)
            return same;
        if (fits.Any(row => row.Fit == NameFit.Same))
            return fits.First(row => row.Fit == NameFit.Same).Known;
        var bare = fits.Where(row => IsBare(row.Name)).Select(row => row.Known).ToList();
        if (!IsBare(name))
            return null;
        var full = fits.Where(row => !IsBare(row.Name)).Select(row => row.Known).ToList();
        return ByRole(speaker, full) ?? Only(full) ?? bare.FirstOrDefault();
    }

    // "Clinton" and "H. Clinton" name a person only together with other knowledge.
    private static bool IsBare(PersonName name) => name.Given.Length <= 1;

    private static KnownSpeaker? ByRole(Speaker speaker, List<KnownSpeaker> known) => speaker.Role is not { } role
        ? null
        : Only(known.Where(other => other.Roles.Any(printed => RoleText.Fits(role, printed) || RoleText.Fits(printed, role))));

    private static KnownSpeaker? Only(IEnumerable<KnownSpeaker> known)
    {
        var two = known.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
