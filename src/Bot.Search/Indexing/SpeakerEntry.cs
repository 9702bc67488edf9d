using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>A speaker of the coverage.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">The name as articles print it.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Units">How many pieces of quotes there are by this speaker.</param>
public sealed record SpeakerEntry(SpeakerKey Key, string Name, SpeakerKind Kind, int Units);
