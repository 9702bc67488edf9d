namespace Bot.Search.Storing;

/// <summary>
/// A speaker over all articles: <c>SpeakerKeys.New</c> of the Naming room, which is the bucket of the family name and
/// the given names. Never empty.
/// </summary>
public readonly record struct SpeakerKey(string Value) : IComparable<SpeakerKey>
{
    public int CompareTo(SpeakerKey other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(SpeakerKey left, SpeakerKey right) => left.CompareTo(right) < 0;

    public static bool operator >(SpeakerKey left, SpeakerKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(SpeakerKey left, SpeakerKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SpeakerKey left, SpeakerKey right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
