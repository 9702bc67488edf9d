using Bot.Search.Domain;

namespace Bot.Search.Naming;

/// <summary>Keys under which speakers of many articles meet.</summary>
internal static class SpeakerKeys
{
    /// <summary>
    /// The bucket in which all speakers lie that may be this one; <see cref="NameMatch"/> decides among them. Null for a
    /// speaker without a name, who is nobody's known speaker.
    /// </summary>
    public static string? Bucket(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return speaker.Kind switch
        {
            SpeakerKind.Unnamed => null,
            SpeakerKind.Person => PersonBucket(PersonName.Parse(speaker.Name)),
            _ => "entity:" + EntityNames.KeyOf(speaker.Name),
        };
    }

    /// <summary>
    /// Buckets that may hold whom a user calls <paramref name="asked"/>: the family name, each end of a double name,
    /// a body of that name. Empty for a role or a text without a name.
    /// </summary>
    public static IReadOnlyList<string> BucketsFor(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var buckets = new List<string>(2);
        if (PersonBucket(PersonName.Parse(asked)) is { } person)
            buckets.Add(person);
        if (EntityNames.KeyOf(asked) is { Length: > 0 } entity)
            buckets.Add("entity:" + entity);
        return buckets;
    }

    /// <summary>
    /// The key of a speaker: the bucket; for a person also the given name in its common form (Bill is William, Wolodymyr
    /// is Volodymyr). Middle names and generations count only where two well-known people differ by them.
    /// </summary>
    public static string? New(Speaker speaker)
    {
        if (Bucket(speaker) is not { } bucket || speaker.Kind != SpeakerKind.Person)
            return Bucket(speaker);
        var name = PersonName.Parse(speaker.Name);
        if (name.Given.Length == 0)
            return bucket;
        var key = $"{bucket}/{GivenNames.KeyOf(name.Given)}";
        if (Namesakes.DifferByMiddle(name))
            key += string.Concat(name.Middle.Select(middle => "/" + middle[0]));
        return PersonName.IsGeneration(name.Suffix) && Namesakes.DifferByGeneration(name) ? $"{key}/{name.Suffix}" : key;
    }

    private static string? PersonBucket(PersonName name)
    {
        if (!name.HasName)
            return null;
        var key = name.FamilyKey;
        return key.Length == 0 ? null : "person:" + key;
    }
}
