using Bot.Search.Domain;

namespace Bot.Search.Naming;

/// <summary>Whether two speakers, as printed in one or two articles, can be one.</summary>
internal static class SpeakerDirectory
{
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
}
