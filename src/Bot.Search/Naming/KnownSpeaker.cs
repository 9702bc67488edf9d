using Bot.Search.Domain;

namespace Bot.Search.Naming;

/// <summary>A speaker as the directory knows him from earlier articles.</summary>
/// <param name="Key">Stable key, made once by <see cref="SpeakerKeys.New"/>.</param>
/// <param name="Name">The fullest name seen.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Roles">Every role printed so far; empty when none was.</param>
internal sealed record KnownSpeaker(string Key, string Name, SpeakerKind Kind, IReadOnlyList<string> Roles);
