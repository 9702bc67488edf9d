using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>An utterance at its place in time.</summary>
/// <param name="Published">When its first carrier published it; null sorts last.</param>
/// <param name="Utterance">The utterance; its citations are in order of date.</param>
/// <param name="FirstCarrier">The citation that had it first; a tie is broken by outlet name.</param>
public sealed record TimelineEntry(PublishedAt? Published, UtteranceResult Utterance, Citation FirstCarrier);
