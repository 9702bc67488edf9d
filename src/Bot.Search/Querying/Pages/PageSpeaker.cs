using Bot.Search.Domain;

namespace Bot.Search.Querying.Pages;

/// <summary>A speaker as a page lists it.</summary>
/// <param name="Key">What its page is found by.</param>
/// <param name="Name">As articles print it.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Pieces">How many pieces of quotes there are.</param>
public sealed record PageSpeaker(string Key, string Name, SpeakerKind Kind, int Pieces);
