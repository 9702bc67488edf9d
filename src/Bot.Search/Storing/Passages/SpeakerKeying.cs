using Bot.Search.Domain;
using Bot.Search.Naming;

namespace Bot.Search.Storing.Passages;

/// <summary>The key under which a speaker is indexed.</summary>
internal static class SpeakerKeying
{
    /// <summary>Null for a speaker without a name of his own.</summary>
    public static SpeakerKey? KeyOf(Speaker? speaker) =>
        speaker is not null && SpeakerKeys.New(speaker) is { Length: > 0 } key ? new SpeakerKey(key) : null;

    /// <summary>True when the key lies in the bucket: it is the bucket, or begins with it and a slash.</summary>
    public static bool IsIn(string key, string bucket) =>
        key.StartsWith(bucket, StringComparison.Ordinal) && (key.Length == bucket.Length || key[bucket.Length] == '/');
}
