using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Storing;

/// <summary>
/// A speaker over all articles: <c>SpeakerKeys.New</c> of the Naming room, which is the bucket of the family name and
/// the given names. Never empty.
/// </summary>
public readonly record struct SpeakerKey(string Value) : IComparable<SpeakerKey>
{
    /// <summary>The key of a speaker; null for one without a name of his own.</summary>
    internal static SpeakerKey? Of(Speaker? speaker) =>
        speaker is not null && SpeakerKeys.New(speaker) is { Length: > 0 } key ? new SpeakerKey(key) : null;

    /// <summary>True when the key lies in the bucket: it is the bucket, or begins with it and a slash.</summary>
    internal static bool IsIn(string key, string bucket) =>
        key.StartsWith(bucket, StringComparison.Ordinal) && (key.Length == bucket.Length || key[bucket.Length] == '/');

    public int CompareTo(SpeakerKey other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
